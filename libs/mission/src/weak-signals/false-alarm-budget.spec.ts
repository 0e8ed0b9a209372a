import { cedreTalliesUntil, missionAfter, startedCedre, tally } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { falseAlarmBudget } from './false-alarm-budget.js';

const budgetAt = (week: string) => falseAlarmBudget(missionAfter(...startedCedre, ...cedreTalliesUntil(week)));

describe('the false-alarm budget', () => {
  it('is unknown while the mission is learning', () => {
    expect(budgetAt('2026-W08')).toBeUndefined();
  });

  it('is 0 before the first monitored week', () => {
    expect(budgetAt('2026-W09')).toMatchObject({ weeks: 0, expected: 0 });
  });

  it('is 0.16 for the 29 monitored weeks of Cèdre, closed weeks left out', () => {
    const budget = budgetAt('2026-W41');
    expect(budget?.weeks).toBe(29);
    expect(Math.abs((budget?.expected ?? 0) - 0.156)).toBeLessThan(0.002);
  });

  it('states for each chart the probability of at least one false alarm as a range: .056 to .18 and .088 to .24', () => {
    const { charts = [] } = budgetAt('2026-W41') ?? {};
    const [requests, participation] = charts;
    expect(requests).toMatchObject({ detector: 'clarifications-cusum' });
    expect(requests?.expected).toBeCloseTo(0.069, 3);
    expect(participation?.expected).toBeCloseTo(0.087, 2);
    expect(requests?.probability.known).toBeCloseTo(0.056, 3);
    expect(participation?.probability.known).toBeCloseTo(0.088, 2);
    expect(Math.abs((requests?.probability.estimated ?? 0) - 0.18)).toBeLessThan(0.015);
    expect(Math.abs((participation?.probability.estimated ?? 0) - 0.24)).toBeLessThan(0.015);
  });

  it('states it for both charts together', () => {
    const { probability } = budgetAt('2026-W41') ?? {};
    expect(probability?.known).toBeCloseTo(1 - (1 - 0.056) * (1 - 0.088), 2);
    expect(probability?.estimated).toBeCloseTo(1 - (1 - 0.19) * (1 - 0.231), 2);
  });

  it('counts no participation in a week to which no one was invited', () => {
    const nobody = tally('2026-W10', { invited: 0, contributors: 0 });
    const { weeks, charts = [] } =
      falseAlarmBudget(missionAfter(...startedCedre, ...cedreTalliesUntil('2026-W09'), nobody)) ?? {};
    expect(weeks).toBe(1);
    expect(charts.map(({ expected }) => expected > 0)).toEqual([true, false]);
  });
});
