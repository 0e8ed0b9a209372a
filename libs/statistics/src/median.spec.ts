import { describe, expect, it } from '@jest/globals';
import { median } from './median.js';

describe('The median', () => {
  it('is the value in the middle, whatever the order', () => {
    expect(median([34, 2, 10])).toBe(10);
    expect(median([10, 9, 100])).toBe(10);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([34, 2])).toBe(18);
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it('is that of one value, and none of no value', () => {
    expect(median([7])).toBe(7);
    expect(median([])).toBeUndefined();
  });
});
