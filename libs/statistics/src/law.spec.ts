import { describe, expect, it } from '@jest/globals';
import { lawAround } from './law.js';

describe('a law around its mean', () => {
  it('reaches 10 deviations and 10 steps to either side, rounded outwards', () => {
    const law = lawAround(100.5, 2.5, 1000, (x) => x);
    expect(law.first).toBe(65);
    expect(law.probabilities.at(0)).toBe(65);
    expect(law.probabilities.at(-1)).toBe(136);
    expect(law.probabilities).toHaveLength(72);
  });

  it('begins at 0 and ends at the highest number at the latest', () => {
    const law = lawAround(5, 1, 12, (x) => x);
    expect(law).toEqual({ first: 0, probabilities: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
  });
});
