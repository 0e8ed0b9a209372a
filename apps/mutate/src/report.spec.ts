import { describe, expect, it } from '@jest/globals';
import { leastScore, report } from './report.js';

const trial = (file: string, fate: 'killed' | 'timeout' | 'survived') => ({
  mutant: {
    file,
    line: 3,
    change: { operator: 'another operator', start: 0, end: 1, replacement: '<=' },
    text: '',
    before: '<',
    specs: [],
  },
  fate,
});

describe('the report', () => {
  it('scores each library, worst first, and names the survivors', () => {
    const trials = [
      trial('libs/a/src/a.ts', 'killed'),
      trial('libs/b/src/b.ts', 'survived'),
      trial('libs/b/src/b.ts', 'timeout'),
    ];
    expect(report(trials).split('\n')).toEqual([
      '| where | mutants | killed | timed out | survived | score |',
      '|---|---|---|---|---|---|',
      '| libs/b | 2 | 0 | 1 | 1 | 50 % |',
      '| libs/a | 1 | 1 | 0 | 0 | 100 % |',
      '| all | 3 | 1 | 1 | 1 | 67 % |',
      '',
      'Survivors:',
      '- libs/b/src/b.ts:3 another operator: < → <=',
    ]);
  });

  it('is as good as the library that does worst', () => {
    const trials = [trial('libs/a/src/a.ts', 'killed'), trial('libs/b/src/b.ts', 'survived')];
    expect(leastScore(trials.slice(0, 1))).toBe(1);
    expect(leastScore(trials)).toBe(0);
    expect(leastScore([])).toBe(1);
  });
});
