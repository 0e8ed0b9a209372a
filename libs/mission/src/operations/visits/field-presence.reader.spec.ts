import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readFieldPresence } from './field-presence.reader.js';
import { visitDue } from './visited-weeks.js';

const visit = (site: string, on: string, met: number, about: string[] = [], observations: string[] = []): Told =>
  told('FieldVisitRecorded', { site, on, met, about, observations }, { on: '2026-02-16' });
const identified = (process: string, name: string, critical: boolean): Told =>
  told('ProcessIdentified', { process, name, critical, owner: 'PROD', functions: ['ventes'] });
const noted = (observation: string): Told =>
  told('ObservationNoted', { observation, topic: 'x', text: 'x', to: 'DIR' }, { on: '2026-01-16' });

/**
 * Worked by hand. The mission starts on Monday 12 January 2026, week 3; week 6 is over on Sunday 8 February. Valence is
 * visited in weeks 3 (twice) and 6, two weeks of four; Chambéry in none. Lyon joins on Monday of week 6. The company is
 * closed in weeks 32 to 34: from week 3 to week 35 there are 33 weeks, 30 of them open.
 */
const story = [
  ...startedCedre,
  identified('P1', 'Devis', true),
  identified('P2', 'Achats', false),
  identified('P3', 'Paie', false),
  told('ProcessRetired', { process: 'P3', reason: 'externalisé' }),
  ...['OB1', 'OB2', 'OB3'].map(noted),
  told('ObservationAnswered', { observation: 'OB1', answer: 'ACTED', decision: 'D1' }),
  told('ObservationAnswered', { observation: 'OB2', answer: 'DISAGREED' }),
  visit('Valence', '2026-02-03', 2, ['P1'], ['OB2', 'OB3']),
  visit('valence', '2026-01-14', 3, [], ['OB1']),
  visit('Valence', '2026-01-16', 1, ['P1'], ['OB1']),
  told('SiteOnboarded', { site: 'Lyon', name: 'Atelier de Lyon' }, { on: '2026-02-02' }),
];
const on = (day: string, facts: readonly Told[] = story) => readFieldPresence(viewOn(day, facts), 'fr');

describe('Presence in the field', () => {
  it('is the share of open weeks with a visit, by site', () => {
    expect(on('2026-02-08').sites).toEqual([
      { site: 'Valence', visits: 3, met: 6, lastOn: '2026-02-03', weeks: 4, visitedWeeks: 2, share: 0.5 },
      { site: 'Chambéry', visits: 0, met: 0, lastOn: undefined, weeks: 4, visitedWeeks: 0, share: 0 },
      { site: 'Lyon', visits: 0, met: 0, lastOn: undefined, weeks: 1, visitedWeeks: 0, share: 0 },
    ]);
    expect(on('2026-02-07').sites[0]).toMatchObject({ weeks: 3, visitedWeeks: 1, share: 1 / 3 });
    expect(on('2026-01-17', startedCedre).sites[0]).toMatchObject({ weeks: 0, share: undefined });
    expect(on('2026-08-30').sites[0]).toMatchObject({ weeks: 30, visitedWeeks: 2 });
  });

  it('names the processes that were never seen at work', () => {
    expect(on('2026-02-08').unseen).toEqual([{ process: 'P2', name: 'Achats', critical: false }]);
  });

  it('counts the observations that became decisions', () => {
    const { observations, decidedShare, visits } = on('2026-02-08');
    expect(observations).toEqual([
      { observation: 'OB2', decision: undefined },
      { observation: 'OB3', decision: undefined },
      { observation: 'OB1', decision: 'D1' },
    ]);
    expect(decidedShare).toBeCloseTo(1 / 3, 6);
    expect(visits.map((each) => each.on)).toEqual(['2026-02-03', '2026-01-16', '2026-01-14']);
    expect(on('2026-02-08', startedCedre).decidedShare).toBeUndefined();
  });

  it('tells an acquirer nothing of what was observed', () => {
    const seen = readFieldPresence(viewOn('2026-02-08', story, { scope: ['operations'] } as never), 'fr');
    expect(seen).toMatchObject({ observations: [], decidedShare: undefined, unseen: [] });
    expect(seen.visits.flatMap(({ observations }) => observations)).toEqual([]);
    expect(seen.sites).toHaveLength(3);
  });
});

describe('A site', () => {
  it('is unvisited after six weeks', () => {
    const codes = (day: string) => on(day).notices.map(({ code, subject, by }) => [code, subject, by]);
    expect(
      on('2026-02-24', startedCedre)
        .notices.map(({ subject, by }) => [subject, by])
        .toSorted(),
    ).toEqual([
      ['Chambéry', '2026-02-23'],
      ['Valence', '2026-02-23'],
    ]);
    expect(codes('2026-02-23')).toEqual([]);
    expect(codes('2026-02-24')).toEqual([['SITE_UNVISITED', 'Chambéry', '2026-02-23']]);
    expect(codes('2026-03-18')).toEqual([
      ['SITE_UNVISITED', 'Chambéry', '2026-02-23'],
      ['SITE_UNVISITED', 'Lyon', '2026-03-16'],
      ['SITE_UNVISITED', 'Valence', '2026-03-17'],
    ]);
  });

  it('is not waited for while the company is closed', () => {
    const closures = { weeks: ['2026-W32', '2026-W33', '2026-W34'], days: [] };
    expect(visitDue('2026-07-20', closures)).toBe('2026-09-21');
    expect(visitDue('2026-06-12', closures)).toBe('2026-07-24');
  });
});
