import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  designPoissonCusum,
  poissonCusumAlarmProbability,
  poissonCusumAlarmProbabilityEstimated,
  poissonCusumArl,
  poissonLowerTail,
  poissonUpperTail,
  proportionEwmaAlarmProbability,
  proportionEwmaAlarmProbabilityEstimated,
  proportionEwmaArl,
  silenceRunLength,
} from './index.js';

/** From far below one event a week to far above anything that a company counts. */
const magnitude = fc.tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -300, max: 300 }));
const anyMean = magnitude.map(([digits, exponent]) => digits * 10 ** exponent);
const usualMean = fc.double({ min: 0.01, max: 1e7, noNaN: true });
const openDays = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
const isProbability = (p: number): boolean => p >= 0 && p <= 1;
/** A count of people: few, or up to any number that was ever accepted. */
const people = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 2_147_483_647 }));
const ewma = { lambda: 0.2, limit: 2.7 } as const;

describe('whatever is counted', () => {
  it('has tails that are probabilities and make one', () => {
    fc.assert(
      fc.property(usualMean, fc.integer({ min: 0, max: 20_000_000 }), (mean, x) => {
        const [lower, upper] = [poissonLowerTail(x - 1, mean), poissonUpperTail(x, mean)];
        expect(isProbability(lower) && isProbability(upper)).toBe(true);
        expect(lower + upper).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has tails that meet where one method takes over from another', () => {
    for (const x of [990_000, 999_000, 999_999, 1_000_001, 1_001_000, 1_010_000]) {
      const exact = poissonUpperTail(x - 1, 999_999);
      const limit = poissonUpperTail(x, 1_000_001);
      expect(Math.abs(exact - limit)).toBeLessThan(2e-3);
    }
    expect(poissonUpperTail(1_000_000, 1_000_001)).toBeCloseTo(0.5 + 1 / (3 * 1000 * Math.sqrt(2 * Math.PI)), 3);
  });

  it('gets a CUSUM design that reaches its run length, from the smallest mean to the largest', () => {
    fc.assert(
      fc.property(anyMean, (mean) => {
        const design = designPoissonCusum(mean);
        expect(design?.arl0).toBeGreaterThanOrEqual(400);
        expect(design?.k).toBeGreaterThan(mean);
        expect(design?.h).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('gets one whatever it is to look for, and however seldom it may be wrong', () => {
    fc.assert(
      fc.property(
        anyMean,
        fc.double({ min: 1.0001, max: 100, noNaN: true }),
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        (mean, ratio, least) => {
          const design = designPoissonCusum(mean, ratio, least);
          expect(design === undefined || design.arl0 >= least).toBe(true);
        },
      ),
    );
    expect(designPoissonCusum(4, 1)).toBeUndefined();
    expect(designPoissonCusum(4, 1.75, Infinity)).toBeUndefined();
    expect(designPoissonCusum(Infinity)).toBeUndefined();
  });

  it('is never expected to alarm after a negative time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 400 }), usualMean, (k, h, mean) => {
        expect(poissonCusumArl({ k, h }, mean)).toBeGreaterThan(0.999_999);
      }),
      { numRuns: 60 },
    );
  });

  it('alarms falsely with a probability', () => {
    fc.assert(
      fc.property(anyMean, openDays, (mean, days) => {
        const chart = designPoissonCusum(mean);
        expect(chart && isProbability(poissonCusumAlarmProbability(chart, mean, days))).toBe(true);
      }),
    );
  });

  it('alarms falsely with a probability when six weeks only estimate what is usual', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_147_483_647 }), openDays, (events, days) => {
        const chart = designPoissonCusum(events / 6);
        const probability = chart && poissonCusumAlarmProbabilityEstimated(chart, { events, fullWeeks: 6 }, days);
        expect(probability !== undefined && isProbability(probability)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('however many people are invited', () => {
  it('the participation chart has a run length, and alarms falsely with a probability', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400), (invited, share, points) => {
        const contributors = Math.round(share * invited);
        const chart = { ...ewma, p0: contributors / invited, n: invited / 6 };
        expect(proportionEwmaArl(chart, chart.p0)).toBeGreaterThanOrEqual(1);
        expect(isProbability(proportionEwmaAlarmProbability(chart, chart.p0, points))).toBe(true);
        expect(isProbability(proportionEwmaAlarmProbabilityEstimated(chart, { contributors, invited }, points))).toBe(
          true,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('more of them change little once their law is normal', () => {
    const lengthFor = (n: number) => proportionEwmaArl({ ...ewma, p0: 0.8, n }, 0.8);
    expect(Math.abs(lengthFor(1_800) / lengthFor(220) - 1)).toBeLessThan(0.02);
    expect(lengthFor(2e9)).toBeCloseTo(lengthFor(1_800), 6);
  });

  it('the watch for silence has a run length', () => {
    for (const [usual, n] of [
      [4, 1_800],
      [8_000, 18],
      [1e9, 2e9],
      [1e300, 1],
    ] as const) {
      const participation = { ...ewma, p0: 0.8, n };
      expect(silenceRunLength({ usual, participation, weeks: 4, surprising: 0.01 })).toBeGreaterThan(100);
    }
  });
});
