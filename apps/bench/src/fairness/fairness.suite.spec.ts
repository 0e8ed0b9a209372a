import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DOORS } from './doors.js';

/** `npm test` builds before it runs, so what is started here is what was changed. */
describe('npm run bench -- fairness', () => {
  it('tries every door, and reports how long others waited meanwhile', async () => {
    const smallest = ['--rounds', '1', '--ms', '200', '--in-flight', '2', '--long', '400'];
    const args = ['dist/apps/bench/src/main.js', 'fairness', ...smallest];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    for (const { title } of Object.values(DOORS)) {
      expect(stdout).toMatch(new RegExp(`${title} +[\\d.]+ +[\\d.]+ +[\\d.]+ +[\\d.]+ +[\\d.]+ +[\\d,]+ +[\\d,]+`));
      expect(stdout).toMatch(new RegExp(`p99 beside ${title} / alone +≤ 3\\.00 +[\\d.]+ +(?:NOT )?reached`));
    }
  }, 180_000);
});
