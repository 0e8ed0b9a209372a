import { describe, expect, it } from '@jest/globals';
import { poissonLaw, poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson.js';

const relativeError = (value: number, exact: number): number => Math.abs(value / exact - 1);

describe('the Poisson law, against 40 digits', () => {
  it.each([
    [0, 4, 0.01831563888873418],
    [1, 4, 0.07326255555493671],
    [4, 4, 0.1953668148131646],
    [16, 16, 0.09921753162215582],
    [100, 90, 0.0233208254251418],
    [1000, 1000, 0.012614611348721499],
  ])('P(X = %d) of mean %d', (x, mean, exact) => {
    expect(relativeError(poissonProbability(x, mean), exact)).toBeLessThan(1e-12);
  });

  it.each([
    [1, 4, 0.9816843611112658],
    [4, 4, 0.566529879633291],
    [5, 4, 0.37116306482012645],
    [8, 4, 0.05113361579284734],
    [16, 9, 0.022035659171898966],
    [3, 3.5, 0.6791528011378659],
    [30, 16, 0.00113119535715537],
  ])('P(X ≥ %d) of mean %d', (x, mean, exact) => {
    expect(relativeError(poissonUpperTail(x, mean), exact)).toBeLessThan(1e-12);
  });

  it.each([
    [0, 4, 0.01831563888873418],
    [3, 4, 0.43347012036670896],
    [4, 4, 0.6288369351798735],
    [7, 16, 0.009999780953104791],
    [20, 16, 0.8681680342913408],
    [3, 3.5, 0.536632667900785],
  ])('P(X ≤ %d) of mean %d', (x, mean, exact) => {
    expect(relativeError(poissonLowerTail(x, mean), exact)).toBeLessThan(1e-12);
  });

  it.each([
    [1_000_001, 1_000_000, 0.49973403851371634],
    [1_000_001, 1_000_001, 0.5001329806943823],
    [1_000_500, 1_000_000, 0.3086695481000024],
    [999_500, 1_000_500, 0.8414052538714737],
    [1_002_000, 1_000_000, 0.022804131903695755],
    [4_000_000, 4_004_000, 0.9772228793199935],
    [4_000_000, 3_996_000, 0.02272312971861746],
    [4_000_000, 4_000_000, 0.5000664903801593],
    [4_000_000, 4_000_020, 0.5040558366385712],
  ])('P(X ≥ %d) of the large mean %d, and the lower tail that is left', (x, mean, exact) => {
    expect(relativeError(poissonUpperTail(x, mean), exact)).toBeLessThan(1e-7);
    expect(relativeError(poissonLowerTail(x - 1, mean), 1 - exact)).toBeLessThan(1e-7);
  });

  it('counts in whole events: a half more or less is the next one up, or down', () => {
    expect(poissonUpperTail(4.2, 4)).toBe(poissonUpperTail(5, 4));
    expect(poissonLowerTail(4.8, 4)).toBe(poissonLowerTail(4, 4));
  });

  it('is certain of 0 or more, and of nothing where nothing is expected', () => {
    expect(poissonUpperTail(0, 4)).toBe(1);
    expect(poissonUpperTail(-0.5, 4)).toBe(1);
    expect(poissonUpperTail(0, 2e6)).toBe(1);
    expect(poissonUpperTail(1, 0)).toBe(0);
    expect(poissonLowerTail(-1, 4)).toBe(0);
    expect(poissonLowerTail(0, 0)).toBe(1);
    expect([-1, 0, 1].map((x) => poissonProbability(x, 0))).toEqual([0, 1, 0]);
    expect(poissonProbability(-1, 4)).toBe(0);
  });

  it('lists the counts within ten deviations of its mean', () => {
    const law = poissonLaw(100);
    expect(law.first).toBe(0);
    expect(law.probabilities).toHaveLength(211);
    expect(law.probabilities[100]).toBe(poissonProbability(100, 100));
    expect(poissonLaw(10_000).first).toBe(8_990);
  });
});
