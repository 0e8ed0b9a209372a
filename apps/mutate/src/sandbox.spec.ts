import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sandbox } from './sandbox.js';

const FILE = 'libs/statistics/src/sum.ts';
const SPECS = ['libs/statistics/src/sum.spec.ts'];

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = Sandbox.of(process.cwd(), join(process.cwd(), 'dist/apps/mutate/src'), 3_000);
});
afterAll(() => sandbox.remove());

describe('a trial', () => {
  const original = readFileSync(FILE, 'utf8');

  it('sees the specs fail over a mistake, and pass again once it is taken back', async () => {
    expect(await sandbox.trial(FILE, original.replace('+', '-'), SPECS)).toBe('killed');
    expect(await sandbox.trial(FILE, original, SPECS)).toBe('survived');
    expect(readFileSync(FILE, 'utf8')).toBe(original);
  });

  it('sees what fails before all tests of a spec', async () => {
    const shapes = 'libs/graph/src/object-class';
    const whole = readFileSync(`${shapes}.ts`, 'utf8');
    const mistaken = whole.replace('decorate(shape.prototype, property, shown);', ';');
    expect(mistaken).not.toBe(whole);
    expect(await sandbox.trial(`${shapes}.ts`, mistaken, [`${shapes}.spec.ts`])).toBe('killed');
  });

  it('ends a mistake that never ends, and goes on with the next', async () => {
    expect(await sandbox.trial(FILE, original.replace('total + value', '(() => { for (;;); })()'), SPECS)).toBe(
      'timeout',
    );
    expect(await sandbox.trial(FILE, original, SPECS)).toBe('survived');
  });

  it('lets survive what no spec imports', async () => {
    expect(await sandbox.trial(FILE, '', [])).toBe('survived');
  });

  it('is refused where a spec fails without any mistake', async () => {
    const failing = 'libs/statistics/src/no-such.spec.ts';
    await expect(sandbox.trial(FILE, original, [failing])).rejects.toThrow(`Fails as it is: ${failing}`);
  });
});
