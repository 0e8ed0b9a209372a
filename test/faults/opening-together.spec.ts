import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from '../journeys/support/built.js';

/** Opens everything that API and projector share, at the instant that it is told, and begins a projection. */
const PROGRAM = `
const [readModelsAt, keysAt, feedbackAt, folder, instant] = process.argv.slice(1);
const { openReadModels, beginGeneration } = await import(readModelsAt);
const { Keys } = await import(keysAt);
const { FeedbackQueue } = await import(feedbackAt);
while (Date.now() < Number(instant));
const keys = new Keys(folder + '/keys.sqlite');
const feedback = new FeedbackQueue(folder + '/feedback.sqlite', keys);
const database = await openReadModels(folder + '/read-models.sqlite');
const { generation } = await beginGeneration(database, { name: 'notes', version: 1 });
console.log(keys.digest({ the: 'same' }) + ' ' + generation);
await database.destroy();
feedback.close();
keys.close();
`;

const AT_ONCE = 3;
const UNTIL_ALL_ARE_THERE_MS = 6_000;

let folder: string;
let modules: readonly string[];

beforeAll(async () => {
  modules = await Promise.all(
    ['libs/read-models/src/index.js', 'libs/mission/src/vault/keys.js', 'libs/mission/src/vault/feedback-queue.js'].map(
      built,
    ),
  );
}, 300_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-together-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a process printed before it ended; rejects when it failed. */
async function run(instant: number): Promise<string> {
  const args = [...modules.map((file) => pathToFileURL(file).href), folder, String(instant)];
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...args]);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`It ended with ${code}: ${printed}`);
  return printed.trim();
}

describe('Processes that open the same new files at once', () => {
  it.each([1, 2, 3])(
    'wait for each other (time %i)',
    async () => {
      const instant = Date.now() + UNTIL_ALL_ARE_THERE_MS;
      const printed = await Promise.all(Array.from({ length: AT_ONCE }, () => run(instant)));
      const [secrets, made] = [0, 1].map((word) => printed.map((line) => line.split(' ')[word]));
      expect(new Set(secrets).size).toBe(1);
      expect(made?.toSorted()).toEqual(['1', '2', '3']);
    },
    120_000,
  );
});
