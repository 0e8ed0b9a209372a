import { describe, expect, it } from '@jest/globals';
import { daysOfAbsenceTests, daysOfAgenda, daysOfMilestones, windowOf, type AgendaEntry } from './calendar-days.js';

const CEDRE = { mission: 'M1', client: 'PME-CEDRE' };

const entry = (more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  ...CEDRE,
  code: 'MILESTONE_DUE',
  by: '2026-10-02',
  ref: { kind: 'milestone', ref: 'J4' },
  whose: { roles: [], people: [{ label: 'Directrice' }, { label: 'COO' }] },
  command: { name: 'reachMilestone', label: { text: 'Atteindre un jalon' }, input: { milestone: 'J4' } },
  fact: { text: 'Le jalon J4 est dû le 2 octobre.' },
  expected: { text: 'L’atteindre.' },
  ...more,
});

describe('The days of a calendar', () => {
  it('reach half a year back, and more than a year ahead', () => {
    expect(windowOf('2026-09-25')).toEqual({ from: '2026-03-26', to: '2027-10-30' });
  });

  it('say what it is, whose, and the act that settles it', () => {
    expect(daysOfAgenda([entry()], 'fr')).toEqual([
      {
        about: ['M1', 'milestone', 'J4', 'reachMilestone'],
        day: '2026-10-02',
        summary: 'PME-CEDRE (M1) – Le jalon J4 est dû le 2 octobre.',
        description: 'À qui : Directrice, COO\nL’atteindre.\nCommande : Atteindre un jalon',
      },
    ]);
    const [alone] = daysOfAgenda([entry({ command: null, whose: { roles: [], people: [] } })], 'en');
    expect(alone?.description).toBe('L’atteindre.');
  });

  it('leave out what has no day of its own: it would be new each day', () => {
    expect(daysOfAgenda([entry({ by: null })], 'fr')).toEqual([]);
  });

  it('are the same event while something is due, once it is overdue and when it is done', () => {
    const about = daysOfAgenda([entry()], 'fr')[0]?.about;
    expect(daysOfAgenda([entry({ code: 'MILESTONE_LATE' })], 'fr')[0]?.about).toEqual(about);
    const reached = { milestone: 'J4', name: 'Relais prêts', due: '2026-10-02', reachedOn: '2026-10-01' };
    const [done] = daysOfMilestones(CEDRE, [reached, { ...reached, milestone: 'J5', reachedOn: null }], 'en');
    expect(done).toEqual({
      about,
      day: '2026-10-01',
      summary: 'PME-CEDRE (M1) – milestone J4 “Relais prêts” reached',
      description: 'Due: 2026-10-02',
    });
  });

  it('tell apart what is about nothing by what is known of its act', () => {
    const of = (week: string) =>
      daysOfAgenda(
        [
          entry({
            code: 'TALLY_DUE',
            ref: null,
            command: { name: 'recordWeeklyTally', label: { text: '' }, input: { week } },
          }),
        ],
        'fr',
      )[0]?.about;
    expect(of('2026-W40')).not.toEqual(of('2026-W41'));
  });

  it('hold absence tests from their first day to their last', () => {
    const test = { test: 'T1', from: '2026-06-01', to: '2026-06-12', result: 'PASSED' };
    expect(daysOfAbsenceTests(CEDRE, [test], 'fr')).toEqual([
      {
        about: ['M1', 'absence test', 'T1'],
        day: '2026-06-01',
        to: '2026-06-12',
        summary: 'PME-CEDRE (M1) – test d’absence T1 (terminé)',
        description: '2026-06-01 – 2026-06-12',
      },
    ]);
    expect(daysOfAbsenceTests(CEDRE, [{ ...test, result: null }], 'en')[0]?.summary).toBe(
      'PME-CEDRE (M1) – absence test T1',
    );
  });
});
