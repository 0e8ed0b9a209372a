import { describe, expect, it } from '@jest/globals';
import {
  poissonCusumAlarmProbability,
  poissonCusumAlarmProbabilityEstimated,
  proportionEwmaAlarmProbability,
  proportionEwmaAlarmProbabilityEstimated,
} from './index.js';

/** The 29 monitored weeks of Cèdre, W10 to W31 and W35 to W41: six of them have four open days. */
const OPEN_DAYS = [
  ...Array.from({ length: 22 }, (_, i) => ([5, 8, 9, 10, 12, 19].includes(i) ? 4 : 5)),
  5,
  5,
  5,
  5,
  5,
  5,
  5,
];

describe('the probability of a false alarm when six weeks only estimate what is usual', () => {
  const cusum = { k: 5, h: 10 };
  const ewma = { lambda: 0.2, limit: 2.7, p0: 86 / 108, n: 18 };

  it('is about .18 for the CUSUM of Cèdre (simulated), against .056 with a known baseline', () => {
    expect(OPEN_DAYS).toHaveLength(29);
    const estimated = poissonCusumAlarmProbabilityEstimated(cusum, { events: 24, fullWeeks: 6 }, OPEN_DAYS);
    expect(Math.abs(estimated - 0.18)).toBeLessThan(0.015);
    expect(estimated).toBeCloseTo(0.1899, 3);
  });

  it('is about .24 for the EWMA of Cèdre (simulated), against .088 with a known baseline', () => {
    const estimated = proportionEwmaAlarmProbabilityEstimated(ewma, { contributors: 86, invited: 108 }, 29);
    expect(Math.abs(estimated - 0.24)).toBeLessThan(0.015);
    expect(estimated).toBeCloseTo(0.2311, 3);
  });

  it('comes back to that of a known baseline when the baseline is long', () => {
    const known = poissonCusumAlarmProbability(cusum, 4, OPEN_DAYS);
    const long = poissonCusumAlarmProbabilityEstimated(cusum, { events: 4_000, fullWeeks: 1_000 }, OPEN_DAYS);
    expect(Math.abs(long - known)).toBeLessThan(0.002);
    const sure = proportionEwmaAlarmProbability(ewma, 0.75, 29);
    const many = { contributors: 7_500, invited: 10_000 };
    expect(Math.abs(proportionEwmaAlarmProbabilityEstimated(ewma, many, 29) - sure)).toBeLessThan(0.02);
  });

  it('is nothing before the first monitored week', () => {
    expect(poissonCusumAlarmProbabilityEstimated(cusum, { events: 24, fullWeeks: 6 }, [])).toBe(0);
    expect(proportionEwmaAlarmProbabilityEstimated(ewma, { contributors: 86, invited: 108 }, 0)).toBe(0);
  });

  it('stays what it is when everybody contributed in the baseline', () => {
    const full = { ...ewma, p0: 1 };
    expect(proportionEwmaAlarmProbabilityEstimated(full, { contributors: 108, invited: 108 }, 29)).toBe(0);
  });
});
