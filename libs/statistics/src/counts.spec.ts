import { describe, expect, it } from '@jest/globals';
import { cChart, poissonLowerTail } from './index.js';
import { poissonProbability } from './poisson.js';

describe('the Poisson law', () => {
  it('makes 7 events where 16 were expected rarer than 1 %, 8 not', () => {
    expect(poissonLowerTail(7, 16)).toBeCloseTo(0.0099998, 7);
    expect(poissonLowerTail(7, 16)).toBeLessThan(0.01);
    expect(poissonLowerTail(8, 16)).toBeCloseTo(0.022, 4);
  });

  it('is sound at its ends', () => {
    expect(poissonLowerTail(-1, 4)).toBe(0);
    expect(poissonLowerTail(0, 0)).toBe(1);
    expect(poissonLowerTail(3, 0)).toBe(1);
    expect(poissonLowerTail(1000, 1000)).toBeCloseTo(0.5084, 4);
    expect(poissonLowerTail(100, 4)).toBeCloseTo(1, 12);
    expect(poissonProbability(2, 4)).toBeCloseTo(8 * Math.exp(-4), 15);
  });
});

describe('the c-chart (Shewhart, exact Poisson tail)', () => {
  it('of mean 4 has its limit at 10 and one false alarm in 352', () => {
    const chart = cChart(4);
    expect(chart).toMatchObject({ lower: 0, upper: 10 });
    expect(chart.falseAlarm).toBeCloseTo(0.00283977, 8);
    expect(chart.arl0).toBeCloseTo(352.1417, 4);
  });

  it('has a lower limit above mean 9', () => {
    const chart = cChart(16);
    expect(chart.lower).toBe(4);
    expect(chart.falseAlarm).toBeCloseTo(poissonLowerTail(3, 16) + 1 - poissonLowerTail(28, 16), 12);
  });
});
