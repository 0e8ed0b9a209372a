import { describe, expect, it } from '@jest/globals';
import { exactUpperTailOfS } from './mahonian.js';

/** P(S ≥ s): n, then pairs of s and probability. */
const EXACT: [n: number, tails: Record<number, number>][] = [
  [4, { 6: 0.041667 }],
  [5, { 6: 0.116667, 8: 0.041667, 10: 0.008333 }],
  [6, { 9: 0.068056, 11: 0.027778, 13: 0.008333, 15: 0.001389 }],
  [7, { 9: 0.119444, 11: 0.068056, 13: 0.034524, 15: 0.015079, 17: 0.005357, 19: 0.001389, 21: 0.000198 }],
  [
    8,
    { 12: 0.089435, 14: 0.05434, 16: 0.030506, 18: 0.015575, 20: 0.007068, 22: 0.002753, 24: 0.000868, 26: 0.000198 },
  ],
  [
    9,
    {
      14: 0.09009,
      16: 0.059719,
      18: 0.037588,
      20: 0.022308,
      22: 0.01237,
      24: 0.006333,
      26: 0.002943,
      28: 0.001213,
      30: 0.000427,
      32: 0.000121,
    },
  ],
  [
    10,
    {
      15: 0.108187,
      17: 0.077871,
      19: 0.054157,
      21: 0.036275,
      23: 0.023311,
      25: 0.014305,
      27: 0.008333,
      29: 0.004574,
      31: 0.002343,
      33: 0.001106,
      35: 0.000473,
      37: 0.000179,
    },
  ],
];

describe('the exact law of S (Kendall 1975)', () => {
  it.each(EXACT)('of %d values', (n, tails) => {
    for (const [s, probability] of Object.entries(tails)) {
      expect(Math.abs(exactUpperTailOfS(n, Number(s)) - probability)).toBeLessThan(1e-6);
    }
  });

  it('gives the one-sided 5 % limits of 4 to 10 values', () => {
    const limit = (n: number): number => {
      let s = 0;
      while (exactUpperTailOfS(n, s) > 0.05) s += 1;
      return s % 2 === ((n * (n - 1)) / 2) % 2 ? s : s + 1;
    };
    expect([4, 5, 6, 7, 8, 9, 10].map(limit)).toEqual([6, 8, 11, 13, 16, 18, 21]);
  });
});
