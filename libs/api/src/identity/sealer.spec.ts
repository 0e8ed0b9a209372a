import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Sealer } from './sealer.js';

const [OLD, NEW] = [randomBytes(32), randomBytes(32)];

describe('what a browser keeps for us', () => {
  it('says what was sealed, for its purpose and its time', async () => {
    let now = Date.parse('2026-03-02T08:00:00.000Z');
    const sealer = new Sealer([OLD], () => now);
    const sealed = await sealer.seal('session', { sid: 'a' }, 60);
    expect(sealed).not.toContain(Buffer.from('"sid"').toString('base64url').slice(0, 6));
    expect(await sealer.open('session', sealed)).toMatchObject({ sid: 'a' });
    expect(await sealer.open('sign-in', sealed)).toBeUndefined();
    now += 61_000;
    expect(await sealer.open('session', sealed)).toBeUndefined();
  });

  it('survives a new key in front of the one that sealed it, and nothing survives without that', async () => {
    const sealed = await new Sealer([OLD]).seal('session', { sid: 'a' }, 60);
    const rotated = new Sealer([NEW, OLD]);
    expect(await rotated.open('session', sealed)).toMatchObject({ sid: 'a' });
    expect(await new Sealer([NEW]).open('session', sealed)).toBeUndefined();
    expect(await new Sealer([NEW]).open('session', await rotated.seal('session', { sid: 'b' }, 60))).toMatchObject({
      sid: 'b',
    });
  });

  it.each(['', 'x', 'a.b.c.d.e', 'a'.repeat(5000), 'eyJhbGciOiJub25lIn0..'])(
    'is nothing when it is %p',
    async (text) => {
      expect(await new Sealer([OLD]).open('session', text)).toBeUndefined();
    },
  );

  it('is sealed by keys of 32 bytes, one at least', () => {
    expect(() => new Sealer([])).toThrow('32 bytes');
    expect(() => new Sealer([OLD, Buffer.alloc(31)])).toThrow('32 bytes');
  });
});
