import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where orders are made, and what goes into the page that verifies an archive, which imports nothing. */
const ALLOWED = ['libs/decider/src/order.ts', 'libs/mission/src/access/archive-seal.ts'];

const files = ['libs', 'apps']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !ALLOWED.includes(file));

/** Comparisons by hand: they are easily written so that they never answer 0, and the order of equals is then chance. */
const byHand = (text: string): readonly string[] => text.match(/\w \)?[<>] [^?;\n=]+ \? -?1 : /g) ?? [];

describe('Comparisons', () => {
  it('are those of #decider, which are total and leave equals in their order', () => {
    expect(byHand('.toSorted((a, b) => (a.on < b.on ? -1 : 1))')).toHaveLength(1);
    expect(byHand('const order = (a: Day, b: Day) => a > b ? 1 : a < b ? -1 : 0;')).toHaveLength(2);
    expect(files.flatMap((file) => byHand(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`))).toEqual([]);
  });
});
