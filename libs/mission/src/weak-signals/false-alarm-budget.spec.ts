import { cedreTalliesUntil, missionAfter, ownerWeeks, smallCedre, startedCedre, tally, type Told } from '#specs';
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

  it('counts the owner’s load by its own weeks, each week once', () => {
    const budgetOf = (...facts: readonly Told[]) => falseAlarmBudget(missionAfter(...smallCedre('MICRO'), ...facts));
    const felt = ownerWeeks('2026-W03', ...[2, 3, 2, 3, 3, 2, 3, 2], ...Array.from({ length: 26 }, () => 2));
    expect(budgetOf(...felt.slice(0, 7))).toBeUndefined();
    expect(budgetOf(...felt.slice(0, 8))).toMatchObject({ weeks: 0, expected: 0, probability: { known: 0 } });
    const { weeks, expected, charts = [], probability } = budgetOf(...felt) ?? {};
    expect(weeks).toBe(26);
    expect(charts).toMatchObject([{ detector: 'owner-overload' }]);
    expect(charts[0]?.arl0).toBeCloseTo(499.7351, 3);
    expect(expected).toBeCloseTo(26 / 499.7351, 6);
    expect(probability?.known).toBeCloseTo(0.054, 3);
    expect(Math.abs((probability?.estimated ?? 0) - 0.346)).toBeLessThan(0.01);
    // Both watch W11 to W36, but for the weeks in which the company was closed; the tallies W10 as well.
    const all = budgetOf(...felt, ...cedreTalliesUntil('2026-W36'));
    expect(all?.charts.map(({ detector }) => detector)).toHaveLength(3);
    expect(all?.weeks).toBe(27);
  });

  it('counts no participation in a week to which no one was invited', () => {
    const nobody = tally('2026-W10', { invited: 0, contributors: 0 });
    const { weeks, charts = [] } =
      falseAlarmBudget(missionAfter(...startedCedre, ...cedreTalliesUntil('2026-W09'), nobody)) ?? {};
    expect(weeks).toBe(1);
    expect(charts.map(({ expected }) => expected > 0)).toEqual([true, false]);
  });
});
