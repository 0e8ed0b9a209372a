import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const SMALLEST = ['--rounds', '1', '--ms', '30', '--history', '200', '--long', '200', '--without-emmett'];

/** `npm test` builds before it runs, so what is started here is what was changed. */
describe('npm run bench -- store', () => {
  const bench = (...args: string[]) => promisify(execFile)(process.execPath, ['dist/apps/bench/src/main.js', ...args]);

  it('measures everything, and says what it did not', async () => {
    const { stdout } = await bench('store', ...SMALLEST);
    expect(stdout).toMatch(/synchronous = FULL/);
    for (const work of ['1 in flight', '16 in flight', '64 in flight', 'batches of 100', 'read a stream', 'catch up']) {
      expect(stdout).toMatch(new RegExp(`${work}.* [\\d,]+ +[\\d,]+ +[\\d,]+ +– +\\d+\\.\\d\\d`));
    }
    expect(stdout).toMatch(/at 64 in flight, a\/b +≥ 0\.80 +\d+\.\d\d +(?:NOT )?reached/);
    expect(stdout).toMatch(/at 64 in flight, a\/d +≥ 4\.00 +– +not measured/);
  });

  it('names the suites there are', async () => {
    await expect(bench('speed')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('store') });
  });
});
