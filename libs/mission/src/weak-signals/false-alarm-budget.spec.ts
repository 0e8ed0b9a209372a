import { cedreTalliesUntil, missionAfter, startedCedre } from '#specs';
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

  it('states for each chart the probability of at least one false alarm', () => {
    const [requests, participation] = budgetAt('2026-W41')?.charts ?? [];
    expect(requests).toMatchObject({ detector: 'clarifications-cusum' });
    expect(Math.abs((requests?.probability ?? 0) - 0.056)).toBeLessThan(0.005);
    expect(Math.abs((participation?.probability ?? 0) - 0.088)).toBeLessThan(0.002);
  });
});
