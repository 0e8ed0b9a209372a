import { describe, expect, it } from '@jest/globals';
import {
  ewmaStep,
  expectedFalseAlarms,
  proportionEwmaAlarmProbability,
  proportionEwmaArl,
  proportionEwmaLimit,
} from './index.js';
import { binomialProbability } from './binomial.js';
import { proportionEwmaAlarmProbabilities } from './proportion-ewma-chain.js';
import { manageable } from './proportion-ewma.js';

const participation = { lambda: 0.2, limit: 2.7, p0: 86 / 108, n: 18 };

describe('the participation chart', () => {
  it('has a limit that widens to its asymptote', () => {
    expect(proportionEwmaLimit(participation, 1)).toBeCloseTo(0.796296 - 2.7 * 0.0949299 * 0.2, 5);
    expect(proportionEwmaLimit(participation, 9)).toBeCloseTo(0.7116, 4);
    expect(proportionEwmaLimit(participation)).toBeCloseTo(0.796296 - (2.7 * 0.0949299) / 3, 5);
    expect(proportionEwmaLimit(participation, 200)).toBe(proportionEwmaLimit(participation));
  });

  it('moves by a fifth of the proportion', () => {
    expect(ewmaStep(participation, 0.8, 9 / 18)).toBeCloseTo(0.74, 15);
  });

  it('alarms falsely once in 332 ± 5 weeks, and finds a fall to .70 in 7.3 weeks, to .60 in 2.5', () => {
    expect(Math.abs(proportionEwmaArl(participation, participation.p0) - 332)).toBeLessThan(5);
    expect(Number(proportionEwmaArl(participation, 0.7).toFixed(1))).toBe(7.3);
    expect(Number(proportionEwmaArl(participation, 0.6).toFixed(1))).toBe(2.5);
  });

  it('leaves about 9 % of missions of 29 weeks with a false alarm', () => {
    expect(Math.abs(proportionEwmaAlarmProbability(participation, participation.p0, 29) - 0.088)).toBeLessThan(0.002);
    expect(proportionEwmaAlarmProbability(participation, 0.5, 0)).toBe(0);
  });

  it('has an infinite run length when it cannot signal', () => {
    expect(proportionEwmaArl({ ...participation, p0: 1 }, 1)).toBe(Infinity);
    expect(proportionEwmaArl({ ...participation, p0: 0.1, n: 3 }, 0.1)).toBe(Infinity);
    expect(proportionEwmaAlarmProbability({ ...participation, p0: 0.1, n: 3 }, 0.1, 29)).toBeCloseTo(0, 12);
  });

  it('signals at the first absence when the baseline had none', () => {
    const full = { ...participation, p0: 1 };
    expect(proportionEwmaArl(full, 0.9)).toBeCloseTo(1 / (1 - 0.9 ** 18), 10);
    expect(proportionEwmaAlarmProbability(full, 0.9, 2)).toBeCloseTo(1 - 0.9 ** 36, 10);
    expect(proportionEwmaAlarmProbability(full, 1, 29)).toBe(0);
  });

  it('never signals when everybody always contributes', () => {
    expect(proportionEwmaAlarmProbability(participation, 1, 29)).toBeCloseTo(0, 12);
  });
});

describe('the chain of the participation chart', () => {
  const four = { ...participation, n: 4 };

  /** Every way in which a few points can go, one after the other. */
  function byEnumeration(proportion: number, points: number): number {
    const silence = (average: number, at: number): number => {
      if (at > points) return 1;
      let silent = 0;
      for (let count = 0; count <= 4; count += 1) {
        const next = ewmaStep(four, average, count / 4);
        if (next < proportionEwmaLimit(four, at)) continue;
        silent += binomialProbability(count, 4, proportion) * silence(next, at + 1);
      }
      return silent;
    };
    return 1 - silence(four.p0, 1);
  }

  it.each([
    [0.7, 1],
    [0.7, 2],
    [0.7, 4],
    [four.p0, 4],
    [0.5, 5],
  ])('at %d alarms within %d points as often as every way in which they go', (proportion, points) => {
    const exact = byEnumeration(proportion, points);
    expect(Math.abs(proportionEwmaAlarmProbability(four, proportion, points) / exact - 1)).toBeLessThan(0.012);
  });

  it.each([
    [18, 86 / 108, 334.30147532464383],
    [18, 0.7, 7.2789619959059975],
    [18, 0.6, 2.483216924412745],
    [4, 0.7, 21.893368429636556],
    [400, 86 / 108, 412.1335840880418],
    [400, 0.79, 57.28385939723929],
    [0.4, 86 / 108, 14580.70937522477],
  ])('of %d people at %d has the same run length every time', (n, proportion, arl) => {
    expect(Math.abs(proportionEwmaArl({ ...participation, n }, proportion) / arl - 1)).toBeLessThan(1e-7);
  });

  it.each([
    [18, 86 / 108, 1, 0.004839325914127057],
    [18, 86 / 108, 29, 0.089322672289318],
    [18, 86 / 108, 60, 0.16953079974481555],
    [18, 86 / 108, 61, 0.1719970278244467],
    [18, 86 / 108, 100, 0.26267637926398924],
    [18, 86 / 108, 400, 0.697888081256109],
    [400, 0.78, 29, 0.9602079123894395],
    [400, 0.81, 29, 0.0007933930113184218],
  ])('of %d people at %d alarms within %d points with the same probability every time', (n, proportion, points, p) => {
    expect(Math.abs(proportionEwmaAlarmProbability({ ...participation, n }, proportion, points) / p - 1)).toBeLessThan(
      1e-7,
    );
  });

  it('tells of several proportions what it tells of each', () => {
    const each = [0.6, 0.7, 0.8].map((p) => proportionEwmaAlarmProbability(four, p, 80));
    expect(proportionEwmaAlarmProbabilities(four, [0.6, 0.7, 0.8], 80)).toEqual(each);
  });
});

describe('a chart of very many people', () => {
  it('is looked at as one whose counts vary by 25, proportions keeping their distance in deviations', () => {
    const { chart, proportionOf } = manageable({ ...participation, p0: 0.5, n: 400 });
    expect(chart).toEqual({ ...participation, p0: 0.5, n: 100 });
    expect([0.4, 0.5, 0.55, 0.1, 0.9].map(proportionOf)).toEqual(
      [0.3, 0.5, 0.6, 0, 1].map((p) => expect.closeTo(p, 12)),
    );
  });

  it('is looked at as it is while its counts vary by 25 or less', () => {
    const chart = { ...participation, p0: 0.5, n: 100 };
    expect(manageable(chart).chart).toBe(chart);
    expect(manageable(chart).proportionOf(0.4)).toBe(0.4);
  });
});

describe('a chart of few contributors', () => {
  const few = { ...participation, p0: 0.1, n: 270 };

  it('counts more of them than it looks at with the highest count', () => {
    expect(proportionEwmaAlarmProbability(few, 0.9, 9)).toBeCloseTo(0, 12);
  });

  it('has an infinite run length when so many contribute that it never falls', () => {
    for (const p of [0.5, 0.9, 1]) expect(proportionEwmaArl(few, p)).toBe(Infinity);
    expect(proportionEwmaArl(few, 0.1)).toBeGreaterThan(300);
  });
});

describe('the false-alarm budget', () => {
  it('of 29 weeks of the two statistical detectors is 0.16', () => {
    expect(
      expectedFalseAlarms([
        { weeks: 29, arl0: 421.65 },
        { weeks: 29, arl0: 332 },
      ]),
    ).toBeCloseTo(0.156, 3);
    expect(expectedFalseAlarms([])).toBe(0);
  });
});
