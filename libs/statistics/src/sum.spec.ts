import { describe, expect, it } from '@jest/globals';
import { shareOf } from './share.js';
import { mean, sum } from './sum.js';

describe('a share', () => {
  it('is the part of the whole, and nothing where there is no whole', () => {
    expect(shareOf(3, 4)).toBe(0.75);
    expect(shareOf(0, 4)).toBe(0);
    expect(shareOf(0, 0)).toBeUndefined();
  });
});

describe('sum and mean', () => {
  it('add up, and of nothing the mean is not told', () => {
    expect(sum([])).toBe(0);
    expect(sum([2, 3, 7])).toBe(12);
    expect(mean([2, 3, 7])).toBe(4);
    expect(mean([])).toBeUndefined();
  });
});
