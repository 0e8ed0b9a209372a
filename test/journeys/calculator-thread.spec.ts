import { inOneGo, workOut, type CostlyNumber } from '#statistics';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from './support/built.js';

/** Has numbers worked out, one of them impossible, with the thread killed in between; then has nothing else to do. */
const PROGRAM = `
const [threadAt, asked] = process.argv.slice(2);
const { CalculatorThread } = await import(threadAt);
const numbers = JSON.parse(asked);
const thread = new CalculatorThread();
const all = () => Promise.all(numbers.map((number) => thread.workOut(number)));
const told = [await all()];
told.push(await thread.workOut({ number: 'none such', of: [] }).catch((error) => String(error)));
const broken = all().catch((error) => String(error));
await thread.close();
told.push(await broken, await all());
console.log(JSON.stringify(told));
`;

const chart = { lambda: 0.2, limit: 2.7, p0: 0.75, n: 12 };
const NUMBERS: readonly CostlyNumber[] = [
  { number: 'participationRunLength', of: [chart] },
  { number: 'silenceRunLength', of: [{ usual: 4, participation: chart, weeks: 4, surprising: 0.01 }] },
];

describe('Costly numbers in a thread of their own', () => {
  let thread = '';
  beforeAll(async () => {
    thread = await built('apps/standalone/src/calculator/calculator-thread.js');
  }, 240_000);

  it('come to the same; what cannot be worked out says so, and a broken thread is replaced', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relais-calculator-'));
    const program = join(folder, 'program.mjs');
    writeFileSync(program, PROGRAM);
    const args = [program, pathToFileURL(thread).href, JSON.stringify(NUMBERS)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
    const here = NUMBERS.map((number) => inOneGo(workOut(number)));
    const [first, impossible, broken, after] = JSON.parse(stdout) as readonly unknown[];
    expect([first, after]).toEqual([here, here]);
    expect(impossible).toMatch(/TypeError/);
    expect(broken).toMatch(/has ended with code/);
  }, 120_000);
});
