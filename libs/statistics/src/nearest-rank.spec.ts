import { describe, expect, it } from '@jest/globals';
import { nearestRank } from './index.js';

describe('the value of a rank', () => {
  it('is one that was observed, in whatever order they come', () => {
    expect(nearestRank([40, 20, 35, 15, 50], 50)).toBe(35);
    expect(nearestRank([40, 20, 35, 15, 50], 30)).toBe(20);
    expect(nearestRank([4, 1, 3, 2], 50)).toBe(2);
  });

  it('is exact where the percentage falls on a value', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(nearestRank(twenty, 85)).toBe(17);
    expect(nearestRank([...twenty, 21], 85)).toBe(18);
    expect(nearestRank(twenty, 100)).toBe(20);
    expect(nearestRank(twenty, 0)).toBe(1);
  });

  it('is the only value of one, and undefined of none', () => {
    expect(nearestRank([7], 85)).toBe(7);
    expect(nearestRank([], 85)).toBeUndefined();
  });
});
