import { describe, expect, it } from '@jest/globals';
import { ewmaAlarmProbability, ewmaAlarmProbabilityEstimated, normalUpperTail } from './index.js';

const CHART = { lambda: 0.2, limit: 2.962 };

describe('the probability of a false alarm of an EWMA of normal values', () => {
  it('is that of one point beyond the limit at first, and of nothing before', () => {
    expect(ewmaAlarmProbability(CHART, 0)).toBe(0);
    expect(ewmaAlarmProbability(CHART, 1)).toBeCloseTo(2 * normalUpperTail(2.962), 10);
  });

  /** Simulated, 400 000 runs each. */
  it.each([
    { points: 8, known: 0.0189, estimated: 0.1661 },
    { points: 26, known: 0.0539, estimated: 0.3458 },
    { points: 52, known: 0.1022, estimated: 0.4631 },
  ])('is as simulated within $points points', ({ points, known, estimated }) => {
    expect(Math.abs(ewmaAlarmProbability(CHART, points) - known)).toBeLessThan(0.0015);
    expect(Math.abs(ewmaAlarmProbabilityEstimated(CHART, 8, points) - estimated)).toBeLessThan(0.01);
  });

  it('grows by 1/ARL0 a point once the limits have settled', () => {
    const [before, after] = [200, 201].map((points) => 1 - ewmaAlarmProbability(CHART, points));
    expect(1 - (after ?? NaN) / (before ?? NaN)).toBeCloseTo(1 / 499.7, 4);
  });

  it('comes back to that of a known baseline when the baseline is long', () => {
    const known = ewmaAlarmProbability(CHART, 26);
    expect(ewmaAlarmProbabilityEstimated(CHART, 8, 0)).toBe(0);
    expect(ewmaAlarmProbabilityEstimated(CHART, 200, 26)).toBeGreaterThan(known);
    expect(ewmaAlarmProbabilityEstimated(CHART, 200, 26) - known).toBeLessThan(0.02);
  });
});
