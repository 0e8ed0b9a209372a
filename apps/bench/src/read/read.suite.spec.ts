import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const SMALLEST = [
  '--rounds',
  '1',
  '--ms',
  '40',
  '--missions',
  '2',
  '--events',
  '300',
  '--long',
  '200',
  '--travel',
  '200',
];

/** `npm test` builds before it runs, so what is started here is what was changed. */
describe('npm run bench -- read', () => {
  it('measures everything, and says what it did not', async () => {
    const args = ['dist/apps/bench/src/main.js', 'read', ...SMALLEST, '--without-emmett'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toMatch(/synchronous = FULL/);
    for (const work of ['reading and decoding', 'one read model', 'every read model'])
      expect(stdout).toMatch(new RegExp(`${work}.* [\\d,]+ +\\d+\\.\\d s +\\d+\\.\\d\\d`));
    for (const load of [
      'dashboard, authenticated',
      'static resolver',
      'readiness as it was',
      'agenda over',
      'list of',
      'command on',
    ])
      expect(stdout).toMatch(new RegExp(`${load}.* [\\d,]+ +[\\d.]+ +[\\d.]+`));
    expect(stdout).toMatch(/emmett-sqlite +≥ 15\.00 +– +not measured/);
    expect(stdout).toMatch(/static resolver, requests per second +≥ 0\.60 +\d+\.\d\d +(?:NOT )?reached/);
  }, 180_000);
});
