import { isRefusal } from '#decider';
import { missionAfter, ownerWeek, ownerWeeks, smallCedre, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readOwnerLoad } from '../owner-load/owner-load.reader.js';
import { ownerOverload } from './owner-overload.js';

/** Worked by hand in `owner-load.spec.ts`: usual weeks W03 to W10, then W11 to W18. The first above its limit is W13. */
const USUAL = [2, 3, 2, 3, 3, 2, 3, 2];
const THEN = [3, 4, 5, 5, 5, 3, 1, 1];
const weeks = (count: number): readonly Told[] => ownerWeeks('2026-W03', ...[...USUAL, ...THEN].slice(0, count));

const readIn = (company: readonly Told[], ...facts: readonly (readonly Told[])[]) =>
  ownerOverload.read(missionAfter(...company, ...facts.flat()), '2026-07-01');
const read = (...facts: readonly (readonly Told[])[]) => readIn(smallCedre('SOLO'), ...facts)[0];

describe('owner-overload', () => {
  it('is learning until eight weeks are recorded', () => {
    expect(read(weeks(7))).toBeUndefined();
    expect(read(weeks(8))).toEqual({ clear: true });
  });

  it('watches an owner who is alone or nearly so, and no one else', () => {
    expect(readIn(smallCedre('MICRO'), weeks(11))[0]?.alarm).toBeDefined();
    expect(readIn(startedCedre, weeks(11))).toEqual([]);
  });

  it('is silent the week before, and alarms in W13, without a number', () => {
    expect(read(weeks(10))).toEqual({ clear: true });
    expect(read(weeks(11))).toEqual({
      clear: false,
      alarm: {
        since: '2026-W13',
        statistic: {
          fr: 'La charge du dirigeant dépasse depuis 2026-W13 ce qui lui est habituel.',
          en: 'The load of the owner has been above what is usual since 2026-W13.',
        },
        series: [8, 9, 10].map((at) => startedCedre.length + at),
      },
    });
  });

  it('alarms until two weeks in a row are not above the limit', () => {
    expect(read(weeks(15))).toMatchObject({ clear: false, alarm: { since: '2026-W13' } });
    expect(read(weeks(16))).toEqual({ clear: true });
  });

  it('only watches for a rise', () => {
    expect(read(weeks(8), ownerWeeks('2026-W11', 1, 1, 1, 1, 1, 1))).toEqual({ clear: true });
  });

  it('says how often it alarms falsely: once in 500 weeks, as published', () => {
    const { falseAlarms } = ownerOverload;
    const lengthAfter = (facts: readonly Told[]) =>
      falseAlarms === 'rule' ? NaN : falseAlarms(missionAfter(...smallCedre('SOLO'), ...facts));
    expect(lengthAfter(weeks(7))).toBeUndefined();
    expect(lengthAfter(weeks(8))).toBeCloseTo(499.7351, 3);
  });

  it('does not start again when someone acts', () => {
    const raised = told('SignalRaised', {
      ...{ signal: 'LOAD1', detector: 'owner-overload', detectorVersion: 1 },
      ...{ statistic: { fr: '…', en: '…' }, series: [] },
    });
    const acted = told('SignalActedUpon', { signal: 'LOAD1', action: 'x', resetStatistic: true });
    expect(read(weeks(12), [raised, acted])).toEqual(read(weeks(12)));
  });

  it('finds what the view of the owner’s load shows, however weeks are recorded and struck', () => {
    const week = fc.record({ at: fc.integer({ min: 1, max: 40 }), load: fc.integer({ min: 1, max: 5 }) });
    const many = fc.uniqueArray(week, { selector: ({ at }) => at, minLength: 6, maxLength: 30 });
    let alarms = 0;
    fc.assert(
      fc.property(many, fc.option(fc.nat(29)), (recorded, struck) => {
        const facts = recorded.map(({ at, load }) => ownerWeek(`2026-W${String(at).padStart(2, '0')}`, load));
        const revision = startedCedre.length + (struck ?? NaN);
        const strike = told('LineStruck', { revision, type: 'OwnerLoadRecorded', reason: 'x', quiet: true });
        const all = [...smallCedre('SOLO'), ...facts, ...(struck !== null && struck < facts.length ? [strike] : [])];
        const view = viewOn('2026-12-31', all);
        const shown = readOwnerLoad(view, 'en');
        const [found] = ownerOverload.read(view.state, '2026-12-31');
        if (isRefusal(shown)) throw new Error(shown.refused);
        const state = found === undefined ? 'LEARNING' : found.alarm ? 'ALARM' : 'QUIET';
        expect([shown.state, shown.since]).toEqual([state, found?.alarm?.since]);
        expect(found?.clear ?? true).toBe(shown.state !== 'ALARM');
        if (shown.state === 'ALARM') alarms++;
      }),
    );
    expect(alarms).toBeGreaterThan(0);
  });
});
