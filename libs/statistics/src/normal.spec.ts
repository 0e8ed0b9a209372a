import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalLowerTail, normalUpperTail, shewhartArl } from './index.js';
import { normalDensity } from './normal.js';

describe('the normal law', () => {
  it.each([
    [0, 0.3989422804014327],
    [1, 0.24197072451914337],
    [-2, 0.05399096651318806],
    [4, 1.3383022576488537e-4],
  ])('has density at %d → %d', (x, density) => {
    expect(Math.abs(normalDensity(x) / density - 1)).toBeLessThan(1e-14);
  });

  it.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [2, 0.022750131948179207],
    [3, 0.0013498980316300933],
    [3.5, 2.3262907903552504e-4],
    [4, 3.167124183311992e-5],
    [6, 9.865876450376981e-10],
    [8, 6.220960574271785e-16],
    [-1, 0.8413447460685429],
    [-6, 0.9999999990134123],
  ])('has upper tail %d → %d', (x, tail) => {
    expect(Math.abs(normalUpperTail(x) / tail - 1)).toBeLessThan(2e-12);
    expect(Math.abs(normalLowerTail(-x) / tail - 1)).toBeLessThan(2e-12);
  });

  it('has two tails that make one, and no step between its two expansions', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => {
        expect(Math.abs(normalUpperTail(x) + normalLowerTail(x) - 1)).toBeLessThan(1e-14);
      }),
    );
    const seam = 2.5 * Math.SQRT2;
    expect(Math.abs(normalUpperTail(seam * (1 - 1e-15)) / normalUpperTail(seam * (1 + 1e-15)) - 1)).toBeLessThan(2e-12);
  });

  it('gives one false alarm in 370.3983 points at three sigma (Shewhart 1931)', () => {
    expect(shewhartArl(3)).toBeCloseTo(370.3983, 4);
  });
});
