import { cedreTalliesUntil, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { clarificationsCusum } from './clarifications-cusum.js';
import { chartFor, cusumPoints, usualRequests } from './clarifications-chart.js';
import { observedWeeks } from './observed-weeks.js';

const after = (...facts: readonly (Told | readonly Told[])[]) => missionAfter(...startedCedre, ...facts.flat());
const read = (...facts: readonly (Told | readonly Told[])[]) =>
  clarificationsCusum.read(after(...facts), '2026-10-09')[0];

const raised = told(
  'SignalRaised',
  {
    signal: 'SIG4',
    detector: 'clarifications-cusum',
    detectorVersion: 1,
    statistic: { fr: '…', en: '…' },
    series: [],
  },
  { on: '2026-05-08', by: 'SYSTEM', role: 'SYSTEM' },
);
const acted = (on: string) =>
  told('SignalActedUpon', { signal: 'SIG4', action: 'retour arrière', resetStatistic: true }, { on });

/** The weeks of Cèdre up to one of them, with the signal raised and acted upon as told in between. */
function withAction(last: string, on: string): readonly Told[] {
  const tallies = cedreTalliesUntil(last);
  const before = tallies.filter((fact) => (fact.on ?? '') < on);
  return [...before, raised, acted(on), ...tallies.slice(before.length)];
}

describe('clarifications-cusum', () => {
  it('is learning until six weeks are observed, then silent until a week is monitored', () => {
    expect(read(cedreTalliesUntil('2026-W08'))).toBeUndefined();
    expect(read(cedreTalliesUntil('2026-W09'))).toEqual({ clear: true });
  });

  it('takes from the baseline that 4 requests a week are usual, so k = 5 and h = 10', () => {
    const weeks = observedWeeks(after(cedreTalliesUntil('2026-W09')));
    expect(weeks && usualRequests(weeks)).toBe(4);
    expect(chartFor(4)).toMatchObject({ k: 5, h: 10 });
    expect(chartFor(4)?.kExact).toBeCloseTo(5.360821, 6);
  });

  it('says how often it alarms falsely: once in 421.65 weeks', () => {
    const { falseAlarms } = clarificationsCusum;
    expect(falseAlarms !== 'rule' && falseAlarms(after(cedreTalliesUntil('2026-W09')))).toBeCloseTo(421.65, 2);
    expect(falseAlarms !== 'rule' && falseAlarms(after())).toBeUndefined();
  });

  it('gives the published sums, holidays counted as fewer requests to expect and closed weeks left out', () => {
    const chart = chartFor(4);
    const monitored = observedWeeks(after(cedreTalliesUntil('2026-W41')))?.monitored ?? [];
    const sums = chart && cusumPoints(chart, monitored, ['2026-05-19']).map(({ sum }) => sum);
    const calm = Array.from({ length: 14 }, () => 0);
    expect(sums).toEqual([0, 0, 0, 1, 0, 0, 0, 2, 7, 11, 17, 20, 2, 2, 1, ...calm]);
  });

  it('stays silent at 7, the week before', () => {
    expect(read(cedreTalliesUntil('2026-W18'))?.alarm).toBeUndefined();
  });

  it('alarms at 11 of 10, with the weeks and the requests behind it', () => {
    const alarm = read(cedreTalliesUntil('2026-W19'))?.alarm;
    expect(alarm).toMatchObject({ since: '2026-W17', value: 11, threshold: 10 });
    expect(alarm?.statistic).toEqual({
      fr: '24 demandes de 2026-W17 à 2026-W19 contre ~10,4 attendues ; dérive depuis 2026-W17.',
      en: '24 requests from 2026-W17 to 2026-W19 against ~10.4 expected; drifting since 2026-W17.',
    });
    const first = startedCedre.length + 13;
    expect(alarm?.series).toEqual([first, first + 1, first + 2]);
  });

  it('alarms at exactly h', () => {
    const base = cedreTalliesUntil('2026-W09');
    expect(read(base, tally('2026-W10', { clarifications: 15 }))?.alarm).toMatchObject({ value: 10 });
    expect(read(base, tally('2026-W10', { clarifications: 14 }))?.alarm).toBeUndefined();
  });

  it('would alarm a week later if holidays were not counted', () => {
    const tallies = cedreTalliesUntil('2026-W19').map((fact) => ({ ...fact, data: { ...fact.data, openDays: 5 } }));
    expect(read(tallies)?.alarm).toBeUndefined();
  });

  it('names the topics people asked about in those weeks', () => {
    const asked = (clarification: string, topic: string, on: string) =>
      told('ClarificationRequested', { clarification, topic }, { on, by: 'CE1', role: 'TEAM' });
    const questions = [
      asked('Q1', 'congés', '2026-04-17'),
      asked('Q2', 'priorités', '2026-04-20'),
      asked('Q3', 'priorités', '2026-05-10'),
    ];
    const english = read(cedreTalliesUntil('2026-W19'), questions)?.alarm?.statistic.en;
    expect(english).toMatch(/; topics: priorités\.$/);
  });

  it('names neither the topic that is counted apart', () => {
    const [first, ...others] = cedreTalliesUntil('2026-W19');
    if (!first) throw new Error('the mission has weeks');
    const apart = { ...first, data: { ...first.data, excludedTopic: 'cession' } };
    const questions = ['Cession ', 'congés'].map((topic, index) =>
      told(
        'ClarificationRequested',
        { clarification: `Q${index}`, topic },
        { on: '2026-04-20', by: 'CE1', role: 'TEAM' },
      ),
    );
    expect(read([apart, ...others], questions)?.alarm?.statistic.en).toMatch(/; topics: congés\.$/);
  });

  it('ignores the topic counted apart', () => {
    const apart = tally('2026-W10', { clarificationsExcluded: 40 });
    expect(read(cedreTalliesUntil('2026-W09'), apart)).toEqual({ clear: true });
  });

  it('still accumulates the week of the action, and starts again with the first week that begins after it', () => {
    expect(read(withAction('2026-W21', '2026-05-19'))?.alarm).toMatchObject({ value: 20 });
    expect(read(withAction('2026-W22', '2026-05-19'))?.alarm).toBeUndefined();
    expect(read(withAction('2026-W21', '2026-05-18'))?.alarm).toMatchObject({ value: 20 });
    expect(read(withAction('2026-W21', '2026-05-17'))?.alarm).toBeUndefined();
  });

  it('is clear after a reset once three observed weeks stayed below h', () => {
    expect(read(withAction('2026-W21', '2026-05-19'))?.clear).toBe(false);
    expect(read(withAction('2026-W23', '2026-05-19'))?.clear).toBe(false);
    expect(read(withAction('2026-W24', '2026-05-19'))?.clear).toBe(true);
  });

  it('is clear without a reset only when the sum is back at 0', () => {
    expect(read(cedreTalliesUntil('2026-W13'))?.clear).toBe(false);
    expect(read(cedreTalliesUntil('2026-W14'))?.clear).toBe(true);
  });

  it('replays everything when a week is corrected', () => {
    const corrected = told('WeeklySignalTallyCorrected', {
      week: '2026-W18',
      from: { clarifications: 9 },
      to: { clarifications: 7 },
      reason: 'deux demandes comptées deux fois',
    });
    expect(read(cedreTalliesUntil('2026-W19'), corrected)?.alarm).toBeUndefined();
    const alarm = read(cedreTalliesUntil('2026-W20'), corrected)?.alarm;
    expect(alarm).toMatchObject({ since: '2026-W17', value: 15 });
    expect(alarm?.series.at(-1)).toBe(startedCedre.length + 17);
  });

  it('keeps its baseline when an earlier week is recorded late', () => {
    const late = tally('2026-W03', { clarifications: 40 }, { recordedOn: '2026-02-27' });
    const state = after(cedreTalliesUntil('2026-W09'), late);
    expect(observedWeeks(state)?.baseline.map(({ week }) => week)).toEqual(
      ['04', '05', '06', '07', '08', '09'].map((week) => `2026-W${week}`),
    );
    expect(clarificationsCusum.read(state, '2026-02-27')).toEqual([{ clear: true }]);
  });

  it('cannot watch a mission in which no one ever asked anything', () => {
    const silent = cedreTalliesUntil('2026-W12').map((fact) => ({
      ...fact,
      data: { ...fact.data, clarifications: 0 },
    }));
    expect(read(silent)).toBeUndefined();
  });
});
