import { describe, expect, it } from '@jest/globals';
import { spearman } from './spearman.js';

describe('spearman', () => {
  it('agrees with the published example of intelligence and hours of television: −29 ÷ 165', () => {
    const pairs = [
      ...([
        [106, 7],
        [100, 27],
        [86, 2],
        [101, 50],
        [99, 28],
      ] as const),
      ...([
        [103, 29],
        [97, 20],
        [113, 12],
        [112, 6],
        [110, 17],
      ] as const),
    ];
    expect(spearman(pairs)).toBeCloseTo(-29 / 165, 12);
  });

  it('gives equal values the mean of their ranks, as in the reference of SciPy: 0.8207826816681233', () => {
    const other = [5, 6, 7, 8, 7];
    expect(spearman([1, 2, 3, 4, 5].map((x, at) => [x, other[at] ?? NaN] as const))).toBeCloseTo(
      0.8207826816681233,
      12,
    );
  });

  it('is 1 for what moves together, −1 for what moves against, however far', () => {
    expect(
      spearman([
        [1, 1],
        [2, 10],
        [3, 1000],
      ]),
    ).toBe(1);
    expect(
      spearman([
        [1, 1000],
        [2, 10],
        [3, 1],
      ]),
    ).toBe(-1);
  });

  it('says nothing of one pair, or of a side that never moves', () => {
    expect(spearman([])).toBeUndefined();
    expect(spearman([[1, 1]])).toBeUndefined();
    expect(
      spearman([
        [1, 4],
        [2, 4],
        [3, 4],
      ]),
    ).toBeUndefined();
  });
});
