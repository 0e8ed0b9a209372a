import { decision, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { blackBox } from './black-box.js';

type More = { justification?: string; communicated?: boolean };

const taken = (ref: string, on: string, recordedOn: string, more: More = {}): Told =>
  decision({ decision: ref, justification: undefined, communicated: false, by: 'COO', ...more }, { on, recordedOn });
const late = taken('D05', '2026-04-21', '2026-05-13');
const justified = told('DecisionJustificationCompleted', {
  decision: 'D05',
  justification: 'gain 1,5 j',
  objectives: [],
  channels: [],
  kpis: [],
});
const later = taken('D06', '2026-05-18', '2026-05-18', { justification: 'signal', communicated: true });

const read = (facts: readonly Told[], decision = 'D05', today = '2026-05-18') =>
  blackBox.read(missionAfter(...startedCedre, ...facts), today).find(({ subject }) => subject === decision);

describe('black-box', () => {
  it('leaves history that was brought in alone, without a reason and among others without one', () => {
    const unexplained = Array.from({ length: 5 }, (_, i) => taken(`E${i}`, '2026-05-12', '2026-05-12'));
    const history: Told = { ...taken('D05', '2026-05-12', '2026-05-18'), origin: 'IMPORT' };
    expect(read([...unexplained, history], 'E0')?.alarm).toMatchObject({ value: 1 });
    expect(read([...unexplained, history])).toEqual({ subject: 'D05', clear: true });
    // Nor does it count among those without a reason.
    const good = Array.from({ length: 4 }, (_, i) =>
      taken(`G${i}`, '2026-05-12', '2026-05-12', { justification: 'x' }),
    );
    const one = taken('E0', '2026-05-12', '2026-05-12');
    expect(read([...good, one, history], 'E0')?.alarm).toMatchObject({ value: 0.2 });
  });

  it('alarms on a decision recorded more than 5 working days after the fact, holidays left out', () => {
    expect(read([late])).toMatchObject({ clear: false, alarm: { since: '2026-04-21', value: 14, threshold: 5 } });
    const five = taken('D05', '2026-04-30', '2026-05-11', { justification: 'x' });
    const six = taken('D05', '2026-04-30', '2026-05-12', { justification: 'x' });
    expect(read([five])?.alarm).toBeUndefined();
    expect(read([six])?.alarm).toMatchObject({ value: 6 });
  });

  it('says whether the reason is missing too', () => {
    expect(read([late])?.alarm?.statistic).toEqual({
      fr: 'Décision D05 connue 14 jours ouvrés après coup, sans motif.',
      en: 'Decision D05 known 14 working days later, without reason.',
    });
    expect(read([late, justified])?.alarm?.statistic.en).toBe('Decision D05 known 14 working days later.');
  });

  it('is clear once the decision is justified and a later one is communicated', () => {
    expect(read([late, justified])?.clear).toBe(false);
    expect(read([late, later])?.clear).toBe(false);
    expect(read([late, justified, later])).toEqual({ subject: 'D05', clear: true });
  });

  it('counts a later decision that is communicated afterwards', () => {
    const silent = taken('D06', '2026-05-18', '2026-05-18', { justification: 'signal' });
    const told6 = told('DecisionCommunicated', { decision: 'D06', audience: 'équipes', channel: 'réunion' });
    expect(read([late, justified, silent])?.clear).toBe(false);
    expect(read([late, justified, silent, told6])?.clear).toBe(true);
  });

  it('alarms on a decision without reason when more than 10 % of at least 5 recent ones have none', () => {
    const unexplained = taken('D05', '2026-05-13', '2026-05-13');
    const good = (count: number) =>
      Array.from({ length: count }, (_, i) => taken(`E${i}`, '2026-05-12', '2026-05-12', { justification: 'x' }));
    expect(read([...good(3), unexplained])?.alarm).toBeUndefined();
    expect(read([...good(4), unexplained])?.alarm).toMatchObject({ value: 0.2, threshold: 0.1 });
    expect(read([...good(9), unexplained])?.alarm).toBeUndefined();
    expect(read([...good(8), unexplained])?.alarm).toBeDefined();
    expect(read([...good(4), unexplained], 'E0')?.alarm).toBeUndefined();
  });

  it('leaves an old decision without reason alone when recent ones have none', () => {
    const recent = Array.from({ length: 5 }, (_, i) => taken(`E${i}`, '2026-05-13', '2026-05-13'));
    const old = taken('D05', '2026-02-17', '2026-02-17');
    expect(read([old, ...recent], 'D05', '2026-05-18')?.alarm).toBeDefined();
    expect(read([old, ...recent], 'D05', '2026-05-19')).toEqual({ subject: 'D05', clear: false });
    expect(read([old, ...recent], 'E0', '2026-05-19')?.alarm).toMatchObject({ value: 1 });
  });

  it('looks back 90 days for that share', () => {
    const old = Array.from({ length: 4 }, (_, i) => taken(`E${i}`, '2026-02-17', '2026-02-17', { justification: 'x' }));
    const unexplained = taken('D05', '2026-05-13', '2026-05-13');
    expect(read([...old, unexplained], 'D05', '2026-05-18')?.alarm).toBeDefined();
    expect(read([...old, unexplained], 'D05', '2026-05-19')?.alarm).toBeUndefined();
  });
});
