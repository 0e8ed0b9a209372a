import { describe, expect, it } from '@jest/globals';
import { html } from './markup.js';

describe('html', () => {
  it('has every value as text, whatever it says, and markup as it is', () => {
    const said = `<b title="x">l'été & fils</b>`;
    expect(html`<p title="${said}">${said}</p>`.text).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;l&#39;été &amp; fils&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;l&#39;été &amp; fils&lt;/b&gt;</p>',
    );
    const both = [html`<b>${1}</b>`, html`<i>${said}</i>`];
    expect(html`${both}${undefined}`.text).toBe(
      '<b>1</b>\n<i>&lt;b title=&quot;x&quot;&gt;l&#39;été &amp; fils&lt;/b&gt;</i>',
    );
  });
});
