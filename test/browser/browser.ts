import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { chromiumOfNpm, runsChromiumOfNpm } from './chromium-of-npm.js';

/** Whoever has no browser, and knows it, says so: what needs one is then skipped, and counted as skipped. */
const isLeftOut = process.env['BROWSER'] === 'none';

const NONE = `There is no browser to test with. npm brings one for Linux on x86-64 (glibc); elsewhere install Google Chrome, or
set BROWSER=none to skip what needs a browser.`;

/** Without web security nothing would be tested: this is all that it needs, as it may be started by root. */
const ARGS = ['--no-sandbox'];

/** Unpacking and starting it on a busy machine. */
const STARTING_MS = 180_000;

async function startBrowser(): Promise<Browser> {
  if (runsChromiumOfNpm()) return chromium.launch({ ...(await chromiumOfNpm()), args: ARGS });
  const installed: LaunchOptions = { channel: 'chrome' };
  return chromium.launch(installed).catch((error: unknown) => {
    throw new Error(NONE, { cause: error });
  });
}

/** Tests that need a real browser: one is started for all of them. */
export function describeInBrowser(title: string, tests: (browser: () => Browser) => void): void {
  const describeIt = isLeftOut ? describe.skip : describe;
  describeIt(title, () => {
    let started: Browser | undefined;
    beforeAll(async () => {
      started = await startBrowser();
    }, STARTING_MS);
    afterAll(async () => {
      await started?.close();
    });
    tests(() => {
      if (!started) throw new Error(NONE);
      return started;
    });
  });
}
