import { describe, expect, it } from '@jest/globals';
import { poissonCusumAlarmProbability, poissonCusumArl } from './index.js';

const SHORT_WEEKS = [15, 18, 19, 20, 22, 29];
const MONITORED_WEEKS = [
  ...Array.from({ length: 22 }, (_, i) => 10 + i),
  ...Array.from({ length: 7 }, (_, i) => 35 + i),
];

describe('the probability of a false alarm of a Poisson CUSUM', () => {
  const chart = { k: 5, h: 10 };

  it('is .056 over the 29 monitored weeks of the mission, their holidays counted', () => {
    const openDays = MONITORED_WEEKS.map((week) => (SHORT_WEEKS.includes(week) ? 4 : 5));
    expect(openDays).toHaveLength(29);
    expect(Number(poissonCusumAlarmProbability(chart, 4, openDays).toFixed(3))).toBe(0.056);
  });

  it('adds up to the average run length over many full weeks', () => {
    const afterWeeks = (weeks: number): number =>
      1 - poissonCusumAlarmProbability(chart, 10, new Array<number>(weeks).fill(5));
    const arl = Array.from({ length: 20 }, (_, weeks) => afterWeeks(weeks)).reduce((sum, silent) => sum + silent, 0);
    expect(arl).toBeCloseTo(poissonCusumArl(chart, 10), 6);
  });

  it('is nothing without a week, or in a week without an open day', () => {
    expect(poissonCusumAlarmProbability(chart, 4, [])).toBe(0);
    expect(poissonCusumAlarmProbability(chart, 4, [0])).toBeCloseTo(0, 15);
  });
});
