import { describe, expect, it } from '@jest/globals';
import {
  ewmaStep,
  expectedFalseAlarms,
  proportionEwmaAlarmProbability,
  proportionEwmaArl,
  proportionEwmaLimit,
} from './index.js';

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
