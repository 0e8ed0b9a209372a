import { cedreTalliesUntil, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { observedWeeks } from './observed-weeks.js';
import { participationChart, participationPoints } from './participation-chart.js';
import { participationEwma } from './participation-ewma.js';

const after = (...facts: readonly (Told | readonly Told[])[]) => missionAfter(...startedCedre, ...facts.flat());
const read = (...facts: readonly (Told | readonly Told[])[]) =>
  participationEwma.read(after(...facts), '2026-10-09')[0];
const baseline = cedreTalliesUntil('2026-W09');

describe('participation-ewma', () => {
  it('is learning until six weeks are observed', () => {
    expect(read(cedreTalliesUntil('2026-W08'))).toBeUndefined();
    expect(read(baseline)).toEqual({ clear: true });
  });

  it('takes p0 = 86/108 and 18 people from the baseline, unrounded', () => {
    const weeks = observedWeeks(after(baseline));
    expect(weeks && participationChart(weeks)).toEqual({ lambda: 0.2, limit: 2.7, p0: 86 / 108, n: 18 });
  });

  it('says how often it alarms falsely: once in 332 ± 5 weeks', () => {
    const { falseAlarms } = participationEwma;
    const length = falseAlarms === 'rule' ? undefined : falseAlarms(after(baseline));
    expect(Math.abs((length ?? 0) - 332)).toBeLessThan(5);
    expect(falseAlarms !== 'rule' && falseAlarms(after())).toBeUndefined();
  });

  it('is silent the week before, and alarms in W18, since W13', () => {
    expect(read(cedreTalliesUntil('2026-W17'))?.alarm).toBeUndefined();
    const alarm = read(cedreTalliesUntil('2026-W18'))?.alarm;
    expect(alarm?.value).toBeCloseTo(0.6921, 4);
    expect(alarm?.threshold).toBeCloseTo(0.7116, 4);
    expect(alarm?.since).toBe('2026-W13');
    expect(alarm?.statistic).toEqual({
      fr: 'La participation glisse depuis 2026-W13 : 69,2\u00a0% contre 79,6\u00a0%.',
      en: 'Participation has been slipping since 2026-W13: 69.2% against 79.6%.',
    });
    expect(alarm?.series).toEqual(Array.from({ length: 6 }, (_, i) => startedCedre.length + 9 + i));
  });

  it('only watches for a fall', () => {
    const full = ['2026-W10', '2026-W11', '2026-W12'].map((week) => tally(week, { contributors: 18 }));
    expect(read(baseline, full)).toEqual({ clear: true });
  });

  it('is clear at the second observed week in a row at or above the limit', () => {
    expect(read(cedreTalliesUntil('2026-W25'))).toMatchObject({ clear: false });
    expect(read(cedreTalliesUntil('2026-W26'))).toEqual({ clear: false });
    expect(read(cedreTalliesUntil('2026-W27'))).toEqual({ clear: true });
  });

  it('carries over a closed week, and a week to which no one was invited', () => {
    const points = (...facts: readonly Told[]) => {
      const weeks = observedWeeks(after(facts));
      const chart = weeks && participationChart(weeks);
      return weeks && chart ? participationPoints(chart, weeks) : [];
    };
    const empty = tally('2026-W11', { contributors: 0, invited: 0 });
    const low = tally('2026-W12', { contributors: 9 });
    const [first, second] = points(...baseline, empty, low);
    expect(first).toMatchObject({ tally: { week: '2026-W12' } });
    expect(first?.smoothed).toBeCloseTo(0.2 * 0.5 + 0.8 * (86 / 108), 12);
    expect(second).toBeUndefined();
  });

  it('does not start again when someone acts', () => {
    const raised = told('SignalRaised', {
      signal: 'SIG3',
      detector: 'participation-ewma',
      detectorVersion: 1,
      statistic: { fr: '…', en: '…' },
      series: [],
    });
    const acted = told('SignalActedUpon', { signal: 'SIG3', action: 'x', resetStatistic: true });
    const value = (facts: readonly Told[]) => read(facts)?.alarm?.value;
    const tallies = cedreTalliesUntil('2026-W19');
    expect(value([...tallies.slice(0, 15), raised, acted, ...tallies.slice(15)])).toBe(value(tallies));
  });

  it('cannot watch a mission that invites no one', () => {
    expect(
      read(baseline.map((fact) => ({ ...fact, data: { ...fact.data, contributors: 0, invited: 0 } }))),
    ).toBeUndefined();
  });
});
