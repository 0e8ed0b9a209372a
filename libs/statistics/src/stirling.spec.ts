import { describe, expect, it } from '@jest/globals';
import { deviance, stirlingError } from './stirling.js';

const relativeError = (value: number, exact: number): number => Math.abs(value / exact - 1);

describe("what Stirling's formula leaves out (Loader 2000, table of 40 digits)", () => {
  it.each([
    [1, 0.08106146679532726],
    [2, 0.0413406959554093],
    [3, 0.02767792568499834],
    [10, 0.00833056343336287],
    [15, 0.005554733551962801],
    [16, 0.0052076559196096404],
    [17, 0.004901395948434738],
    [20, 0.004166319691996922],
    [100, 0.0008333305556349147],
  ])('of %d! is %d', (n, exact) => {
    expect(relativeError(stirlingError(n), exact)).toBeLessThan(1e-11);
  });

  it('of 0! is counted as nothing', () => {
    expect(stirlingError(0)).toBe(0);
  });

  it('comes from the sum of logarithms up to 15, whose last digits the series would not have', () => {
    const logFactorial = Array.from({ length: 14 }, (_, i) => Math.log(i + 2)).reduce((sum, log) => sum + log, 0);
    expect(stirlingError(15)).toBe(logFactorial - 15.5 * Math.log(15) + 15 - Math.log(2 * Math.PI) / 2);
  });
});

describe('the distance of a count from its mean', () => {
  it.each([
    [100, 100.5, 0.0012458488960926388],
    [100, 101, 0.004966914683191715],
    [1000, 900, 5.360515657826301],
    [9, 10.9, 0.17615609291009235],
    [9, 11.1, 0.2125152211613783],
    [10, 12, 0.17678443206045374],
    [10, 12.3, 0.22985830615673886],
    [10, 5, 1.931471805599453],
    [5, 10, 1.5342640972002735],
  ])('of %d from %d is %d', (x, mean, exact) => {
    expect(relativeError(deviance(x, mean), exact)).toBeLessThan(1e-14);
  });

  it('keeps its last digits where they are as close as numbers can be', () => {
    expect(relativeError(deviance(1e6, 1e6 + 2 ** -10), 2 ** -20 / 2e6)).toBeLessThan(2e-9);
  });

  it('is the mean for a count of nothing, and nothing for the mean', () => {
    expect(deviance(0, 7)).toBe(7);
    expect(deviance(7, 7)).toBe(0);
  });
});
