import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInBrowser } from '../browser/browser.js';
import { picture } from '../browser/pictures.js';
import { Visit } from '../browser/visit.js';
import { RelaisProcess } from './support/relais-process.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-demo-'));

describeInBrowser('The people of the demo, in a browser', (browser) => {
  let relais: RelaisProcess;
  let address: string;

  beforeAll(async () => {
    relais = await RelaisProcess.start(folder, { demo: true });
    address = /Sign in +(\S+)/.exec(relais.welcome)?.[1] ?? '';
  }, 180_000);
  afterAll(async () => {
    await relais.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['fr-FR', 'ACQ – acquéreur', 'Connecté : ACQ'],
    ['en-GB', 'ACQ – acquirer', 'Signed in: ACQ'],
  ] as const)('are on a page to choose from, with what each of them does (%s)', async (locale, acquirer, heading) => {
    const visit = await Visit.begin(browser(), { locale });
    await visit.page.goto(address);
    await picture(visit.page, `demo-sign-in-${locale.slice(0, 2)}`);
    await visit.click(acquirer);
    await visit.page.getByRole('heading', { name: heading }).waitFor();
    await picture(visit.page, `demo-home-${locale.slice(0, 2)}`);
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });
});
