import { granted, missionAfter, startedCedre, told, transferred, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { effectiveDecider } from './effective-decider.js';

/** Purchasing goes to ACH from 2 March to 30 June. */
const purchasing = (terms: Parameters<typeof granted>[0] = {}): Told =>
  granted({ domain: 'achats', holder: 'ACH', validFrom: '2026-03-02', validTo: '2026-06-30', ...terms });

const TERMS = { recommend: 'ACH', agree: [], input: [], perform: ['ACH'], conflictPath: [] };
const process = (decide: string, on: string): Told =>
  told('DecisionProcessDefined', { ...TERMS, domain: 'achats', decide }, { on });
const revised = (decide: string, on: string, recordedOn = on): Told =>
  told(
    'DecisionProcessRevised',
    { ...TERMS, domain: 'achats', decide, reason: 'réorganisation', previous: { ...TERMS, decide: 'DAF' } },
    { on, recordedOn },
  );

const deciding = (day: string, ...facts: readonly Told[]) =>
  effectiveDecider(missionAfter(...startedCedre, ...facts).governance, 'achats', day);

describe('the effective decider of a domain on a day', () => {
  it('1: is the holder of a delegation of level 5 or more, and its grantor may still decide', () => {
    for (const level of [5, 6, 7]) {
      expect(deciding('2026-04-01', process('DAF', '2026-02-02'), purchasing({ level }))).toMatchObject({
        rule: 1,
        decider: 'ACH',
        mayDecide: ['ACH', 'DIR'],
        since: '2026-03-02',
      });
    }
  });

  it('2: else is the holder of a delegation of level 4, together with its grantor', () => {
    const joint = { rule: 2, decider: 'ACH', mayDecide: ['ACH', 'DIR'] };
    expect(deciding('2026-04-01', process('DAF', '2026-02-02'), purchasing({ level: 4 }))).toMatchObject(joint);
  });

  it('1 goes before 2, whichever starts last', () => {
    const joint = purchasing({ holder: 'PROD', level: 4, validFrom: '2026-03-16' });
    expect(deciding('2026-04-01', purchasing(), joint)).toMatchObject({ rule: 1, decider: 'ACH' });
  });

  it('3: else is the decider of the process', () => {
    expect(deciding('2026-04-01', process('DAF', '2026-02-02'))).toEqual({
      rule: 3,
      decider: 'DAF',
      mayDecide: ['DAF'],
      since: '2026-02-02',
    });
  });

  it('4: else is no one in particular: any member of leadership', () => {
    expect(deciding('2026-04-01')).toEqual({ rule: 4, mayDecide: [] });
    expect(deciding('2026-04-01', purchasing({ domain: 'qualité' }))).toEqual({ rule: 4, mayDecide: [] });
  });

  it.each([1, 2, 3])('is not made by a delegation of level %i', (level) => {
    expect(deciding('2026-04-01', purchasing({ level }))).toMatchObject({ rule: 4 });
    expect(deciding('2026-04-01', process('DAF', '2026-02-02'), purchasing({ level }))).toMatchObject({
      decider: 'DAF',
    });
  });

  it.each([
    ['2026-03-01', 4],
    ['2026-03-02', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 4],
  ])('holds on the first and on the last day of a delegation: on %s rule %i', (day, rule) => {
    expect(deciding(day, purchasing())).toMatchObject({ rule });
  });

  it('has no last day under an open-ended delegation', () => {
    expect(deciding('2031-01-01', purchasing({ validTo: undefined }))).toMatchObject({ rule: 1, decider: 'ACH' });
  });

  it('is the holder whose delegation starts last, when several are joint', () => {
    const early = purchasing({ holder: 'PROD', level: 4, validFrom: '2026-02-16' });
    const late = purchasing({ holder: 'ACH', level: 4, validFrom: '2026-03-16' });
    expect(deciding('2026-03-13', late, early)).toMatchObject({ decider: 'PROD' });
    expect(deciding('2026-03-16', late, early)).toMatchObject({ decider: 'ACH' });
    expect(deciding('2026-03-16', early, late)).toMatchObject({ decider: 'ACH' });
  });

  it('follows the versions of a process, each from its day on', () => {
    const versions = [process('DAF', '2026-02-02'), revised('ACH', '2026-04-01'), revised('PROD', '2026-05-04')];
    const decider = (day: string) => deciding(day, ...versions).decider;
    expect(decider('2026-02-01')).toBeUndefined();
    expect(decider('2026-02-02')).toBe('DAF');
    expect(decider('2026-03-31')).toBe('DAF');
    expect(decider('2026-04-01')).toBe('ACH');
    expect(decider('2026-05-04')).toBe('PROD');
  });

  it('takes a version recorded late at its business day', () => {
    const versions = [
      process('DAF', '2026-02-02'),
      revised('PROD', '2026-05-04'),
      revised('ACH', '2026-04-01', '2026-05-11'),
    ];
    expect(deciding('2026-04-15', ...versions).decider).toBe('ACH');
    expect(deciding('2026-05-12', ...versions).decider).toBe('PROD');
  });

  it('tells who decided on planning before and after its transfer (COO until 12 July, PROD from 13 July)', () => {
    const planning = missionAfter(...startedCedre, granted(), transferred()).governance;
    const on = (day: string) => effectiveDecider(planning, 'planification', day);
    expect(on('2026-07-12')).toMatchObject({ decider: 'COO', delegation: { level: 5 } });
    expect(on('2026-07-13')).toMatchObject({ decider: 'PROD', delegation: { level: 6 } });
  });
});
