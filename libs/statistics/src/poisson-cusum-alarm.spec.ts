import { describe, expect, it } from '@jest/globals';
import { poissonCusumAlarmProbability, poissonCusumArl } from './index.js';
import { poissonProbability } from './poisson.js';

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

  /** Every way in which a few weeks can go, one after the other. */
  function byEnumeration({ k, h }: { k: number; h: number }, mean: number, openDays: readonly number[]): number {
    const silence = (sum: number, at: number): number => {
      const days = openDays[at];
      if (days === undefined) return 1;
      let silent = 0;
      for (let count = 0; count < 40; count += 1) {
        const next = Math.max(0, 5 * (sum + count) - k * days) / 5;
        if (next < h) silent += poissonProbability(count, (mean * days) / 5) * silence(next, at + 1);
      }
      return silent;
    };
    return 1 - silence(0, 0);
  }

  it.each([[[5]], [[5, 4, 3, 5]], [[2, 0, 5]], [[1, 1, 1, 1]]])(
    'is that of every way in which weeks of %j days go',
    (days) => {
      const small = { k: 2, h: 3 };
      expect(poissonCusumAlarmProbability(small, 2, days)).toBeCloseTo(byEnumeration(small, 2, days), 12);
    },
  );

  it('of a chart of very many events follows from its run length, five days a week', () => {
    const large = { k: 100, h: 201 };
    const days = [5, 4, 0, 1];
    const probability = poissonCusumAlarmProbability(large, 100, days);
    expect(probability).toBeCloseTo(1 - Math.exp(-2 / poissonCusumArl(large, 100)), 12);
    expect(poissonCusumAlarmProbability({ k: 2 ** 40 + 1, h: 3 }, 2 ** 40, days)).toBeGreaterThan(0);
  });

  it('is worked out week by week up to 200 sums, where the first weeks cannot reach the limit', () => {
    expect(poissonCusumAlarmProbability({ k: 5, h: 200 }, 5, [5, 5, 5, 5])).toBeCloseTo(0, 13);
    expect(poissonCusumAlarmProbability({ k: 5, h: 201 }, 5, [5, 5, 5, 5])).toBeCloseTo(0.00048232385, 10);
  });
});
