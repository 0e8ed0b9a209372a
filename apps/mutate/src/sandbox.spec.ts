import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Sandbox } from './sandbox.js';

const FILE = 'libs/statistics/src/sum.ts';
const SPECS = ['libs/statistics/src/sum.spec.ts'];

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = Sandbox.of(process.cwd());
});
afterAll(() => sandbox.remove());

describe('a trial', () => {
  it('sees the specs fail over a mistake, and pass again once it is taken back', async () => {
    const original = readFileSync(FILE, 'utf8');
    expect(await sandbox.trial(FILE, original.replace('+', '-'), SPECS)).toBe('killed');
    expect(await sandbox.run(SPECS)).toBe('survived');
    expect(readFileSync(FILE, 'utf8')).toBe(original);
  });
});
