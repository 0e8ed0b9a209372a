import { cedreTalliesUntil, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { silence } from './silence.js';

const baseline = cedreTalliesUntil('2026-W09');
const WEEKS = ['2026-W10', '2026-W11', '2026-W12', '2026-W13', '2026-W14'];

/** Monitored weeks with these requests and contributors. */
const weeks = (requests: readonly number[], contributors: number): readonly Told[] =>
  requests.map((clarifications, index) => tally(WEEKS[index] ?? '', { clarifications, contributors }));
const read = (...facts: readonly (readonly Told[])[]) =>
  silence.read(missionAfter(...startedCedre, ...baseline, ...facts.flat()), '2026-10-09')[0];

describe('silence', () => {
  it('is learning until six weeks are observed, and waits for four monitored ones', () => {
    expect(silence.read(missionAfter(...startedCedre, ...baseline.slice(1)), '2026-10-09')).toEqual([]);
    expect(read(weeks([0, 0, 0], 9))).toEqual({ clear: true });
  });

  it('alarms at 7 requests in four weeks where 16 are usual: P = .0099998, not rounded', () => {
    const alarm = read(weeks([2, 2, 2, 1], 13))?.alarm;
    expect(alarm).toMatchObject({ since: '2026-W10', threshold: 0.01 });
    expect(alarm?.value).toBeCloseTo(0.0099998, 7);
    expect(alarm?.statistic.en).toBe('No more questions or feedback: agreement or withdrawal?');
  });

  it('stays silent at 8, which has P = .0220', () => {
    expect(read(weeks([2, 2, 2, 2], 13))).toEqual({ clear: false });
  });

  it('stays silent while participation is not lower than four observed weeks before', () => {
    expect(read(weeks([2, 2, 2, 1], 16))).toEqual({ clear: false });
  });

  it('expects less of weeks with holidays', () => {
    const short = weeks([2, 2, 2, 1], 13).map((fact) => ({ ...fact, data: { ...fact.data, openDays: 4 } }));
    expect(read(short)?.alarm).toBeUndefined();
  });

  it('looks at the last four weeks only, and compares with the participation before them', () => {
    expect(read(weeks([9, 2, 2, 2, 1], 13))?.alarm).toMatchObject({ since: '2026-W11' });
    const fallen = [...weeks([4], 4), ...weeks([4, 2, 2, 2, 1], 13).slice(1)];
    expect(read(fallen)?.alarm).toBeUndefined();
  });

  it('is clear from P = .05 on: 10 requests of 16', () => {
    expect(read(weeks([3, 2, 2, 2], 13))).toEqual({ clear: false });
    expect(read(weeks([3, 3, 2, 2], 13))).toEqual({ clear: true });
  });

  it('takes feedback that was released for questions asked', () => {
    const given = (week: string, entries: number) =>
      told('InformalFeedbackBatchReleased', { batch: 'F1', week, entries, themes: [], population: 11 });
    const quiet = weeks([2, 2, 2, 1], 13);
    expect(read(quiet, [given('2026-W11', 5)])).toEqual({ clear: true });
    expect(read(quiet, [given('2026-W09', 5)])?.alarm).toMatchObject({ since: '2026-W10', threshold: 0.01 });
    expect(read(weeks([3, 2, 2, 1], 13), [given('2026-W09', 6)])?.alarm).toBeDefined();
    expect(read(weeks([3, 2, 2, 1], 13), [given('2026-W15', 6)])?.alarm).toBeUndefined();
  });

  it('gives no probability once there is feedback, as it would tell how many people gave it', () => {
    const batch = told('InformalFeedbackBatchReleased', {
      batch: 'F1',
      week: '2026-W13',
      entries: 5,
      themes: [],
      population: 9,
    });
    const alarm = read(weeks([0, 0, 1, 0], 13), [batch])?.alarm;
    expect(alarm?.value).toBeUndefined();
    expect(alarm?.series.at(-1)).toBe(startedCedre.length + baseline.length + 4);
  });

  it('never alarms in the mission Cèdre', () => {
    for (const { data } of cedreTalliesUntil('2026-W41').slice(10)) {
      const until = cedreTalliesUntil(String(data['week']));
      expect(silence.read(missionAfter(...startedCedre, ...until), '2026-10-09')[0]?.alarm).toBeUndefined();
    }
  });
});
