import { describe, expect, it } from '@jest/globals';
import { binomialLaw, binomialProbability } from './binomial.js';

describe('the binomial law', () => {
  it.each([
    [0, 18, 0.25, 0.005637710113660432],
    [18, 18, 0.75, 0.005637710113660432],
    [1, 18, 0.25, 0.033826260681962594],
    [7, 18, 0.25, 0.08203680231235921],
    [17, 18, 0.75, 0.033826260681962594],
    [20, 40, 0.5, 0.12537068761957926],
    [30, 1000, 0.03, 0.07374899783426474],
  ])('gives %d of %d at %d the exact probability', (k, n, p, exact) => {
    expect(Math.abs(binomialProbability(k, n, p) / exact - 1)).toBeLessThan(1e-12);
  });

  it('gives nothing to counts that cannot be', () => {
    expect(binomialProbability(-1, 18, 0.25)).toBe(0);
    expect(binomialProbability(19, 18, 0.25)).toBe(0);
  });

  it('is certain where nothing is left to chance', () => {
    expect([0, 1, 5].map((k) => binomialProbability(k, 5, 0))).toEqual([1, 0, 0]);
    expect([0, 4, 5].map((k) => binomialProbability(k, 5, 1))).toEqual([0, 0, 1]);
  });

  it('holds every count of a small company, and those around the mean of a large one', () => {
    const small = binomialLaw(18, 0.25);
    expect(small.first).toBe(0);
    expect(small.probabilities).toHaveLength(19);
    expect(small.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    // Mean 5000, deviation 50: 10 deviations and 10 steps on either side.
    const large = binomialLaw(10_000, 0.5);
    expect(large.first).toBe(4490);
    expect(large.probabilities).toHaveLength(1021);
    expect(large.probabilities[510]).toBe(binomialProbability(5000, 10_000, 0.5));
  });
});
