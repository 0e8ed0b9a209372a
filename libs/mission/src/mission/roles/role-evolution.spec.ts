import { given, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { reviewRoles } from './review-roles.command.js';
import { readRoleEvolution } from './role-evolution.reader.js';
import { rolesToReview } from './role-notices.js';

const kept = { outcome: 'KEPT', text: 'rien à changer' } as const;

describe('reviewRoles', () => {
  const reviewing = given(startedCedre).on('2026-03-02');

  it('says what came of looking at the roles again', () => {
    reviewing.by('DIR').when(reviewRoles, kept).then({ type: 'RolesReviewed', data: kept }).thenFlagged();
    reviewing
      .by('SPO')
      .when(reviewRoles, { ...kept, outcome: 'CHANGED' })
      .thenFlagged();
  });

  it('is for leadership and the sponsor, from the start on', () => {
    reviewing
      .by('COO')
      .when(reviewRoles, kept)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR'] });
    given(startedCedre.slice(0, -1))
      .on('2026-01-10')
      .by('DIR')
      .when(reviewRoles, kept)
      .thenRefused('MISSION_NOT_STARTED');
  });
});

const role = (daysPerWeek: number, on: string): Told =>
  told(
    'ExternalRoleDefined',
    {
      title: 'COO externe',
      responsibilities: ['achats'],
      daysPerWeek,
      leadershipSeat: 'MEMBER',
      interactions: ['PROD'],
    },
    { on },
  );
const model = (number: 1 | 4, on: string, reviewOn: string): Told =>
  told('RoleSplitModelChosen', { model: number, rationale: 'x', reviewOn }, { on, by: 'DIR', role: 'LEADERSHIP' });
const granted = (holder: string, level: number, validFrom: string, validTo?: string): Told =>
  told(
    'DelegationGranted',
    { domain: 'achats', holder, level, validFrom, ...(validTo && { validTo }), binding: 'NONE', grantor: 'DIR' },
    { on: validFrom, by: 'DIR', role: 'LEADERSHIP' },
  );
const reviewed = (on: string, outcome: 'KEPT' | 'CHANGED' = 'KEPT'): Told =>
  told('RolesReviewed', { outcome, text: 'x' }, { on, by: 'DIR', role: 'LEADERSHIP' });

/**
 * Worked by hand. Before the start on 12 January: the role at two days a week, model 1 to be looked at again on 10 April.
 * Purchasing: COO at level 5 from 2 February to 31 March, ACH at level 3 beside it from 2 March on. The role goes to three
 * days on 16 March; said again in the same words on 23 March, it does not move. Review on 10 April, then model 4 on 20 April,
 * to be looked at again on 20 November: a month after the six that follow the choice.
 */
const story: readonly Told[] = [
  ...startedCedre.slice(0, -1),
  role(2, '2026-01-09'),
  model(1, '2026-01-09', '2026-04-10'),
  ...startedCedre.slice(-1),
  granted('COO', 5, '2026-02-02', '2026-03-31'),
  granted('ACH', 3, '2026-03-02'),
  role(3, '2026-03-16'),
  role(3, '2026-03-23'),
];
const later: readonly Told[] = [...story, reviewed('2026-04-10', 'CHANGED'), model(4, '2026-04-20', '2026-11-20')];
const evolution = (day: string, facts = later) => readRoleEvolution(viewOn(day, facts), 'en');

describe('The evolution of roles', () => {
  it('tells each change on the day from which it holds, the last one first', () => {
    const { timeline, moved } = evolution('2026-04-30');
    expect(timeline.map(({ kind, on, sinceReview }) => [kind, on, sinceReview])).toEqual([
      ['ROLE_SPLIT_MODEL', '2026-04-20', true],
      ['DELEGATION', '2026-04-01', false],
      ['EXTERNAL_ROLE', '2026-03-16', false],
      ['DELEGATION', '2026-03-02', false],
      ['DELEGATION', '2026-02-02', false],
      ['ROLE_SPLIT_MODEL', '2026-01-09', false],
      ['EXTERNAL_ROLE', '2026-01-09', false],
    ]);
    expect(moved).toBe(1);
    expect(timeline[0]).toMatchObject({ before: 'strategist–executor', after: 'co-piloting' });
    expect(timeline[2]).toMatchObject({ after: 'COO externe', daysBefore: 2, daysAfter: 3 });
    const both = [
      { holder: 'ACH', level: 3 },
      { holder: 'COO', level: 5 },
    ];
    expect(timeline[1]).toMatchObject({ domain: 'achats', levelsBefore: both, levelsAfter: both.slice(0, 1) });
    expect(timeline[3]).toMatchObject({ levelsBefore: both.slice(1), levelsAfter: both });
  });

  it('shows who does what on the day of the answer', () => {
    const both = [
      { holder: 'ACH', level: 3 },
      { holder: 'COO', level: 5 },
    ];
    expect(evolution('2026-03-31', story)).toMatchObject({
      ...{ model: 'strategist–executor', moved: 3, externalRole: { daysPerWeek: 3 } },
      domains: [{ domain: 'achats', levels: both, moves: 1, lastMovedOn: '2026-03-02' }],
    });
    expect(evolution('2026-04-01', story)).toMatchObject({
      moved: 4,
      domains: [{ levels: both.slice(0, 1), moves: 2, lastMovedOn: '2026-04-01' }],
    });
    expect(evolution('2026-01-12', startedCedre)).toMatchObject({
      externalRole: undefined,
      model: undefined,
      domains: [],
      moved: 0,
    });
  });

  it('counts what became known after a review, though it held before', () => {
    const late = [...later.slice(0, -1), granted('SAV', 4, '2026-03-30')];
    expect(evolution('2026-04-30', late)).toMatchObject({ moved: 1, reviews: [{ on: '2026-04-10', moved: 4 }] });
  });

  it('is due again after six months, or on the day that the model names', () => {
    const due = (day: string, facts: readonly Told[]) => {
      const { reviewDueOn, reviewDueFor, reviewOverdue } = evolution(day, facts);
      return [reviewDueOn, reviewDueFor, reviewOverdue];
    };
    expect(due('2026-04-10', story)).toEqual(['2026-04-10', 'MODEL', false]);
    expect(due('2026-04-11', story)).toEqual(['2026-04-10', 'MODEL', true]);
    expect(due('2026-10-20', later)).toEqual(['2026-10-20', 'SIX_MONTHS', false]);
    expect(due('2026-10-21', later)).toEqual(['2026-10-20', 'SIX_MONTHS', true]);
    expect(due('2026-07-12', startedCedre)).toEqual(['2026-07-12', 'SIX_MONTHS', false]);
    expect(due('2026-01-10', startedCedre.slice(0, -1))).toEqual([undefined, undefined, false]);
  });

  it('keeps the model and the delegations from an acquirer who was not granted governance, and the day that the model names', () => {
    const acquirer = { roles: ['ACQUIRER'], keyAccounts: false, scope: ['mission'] } as const;
    const shown = readRoleEvolution(viewOn('2026-04-11', story, acquirer), 'en');
    expect(shown).toMatchObject({ model: undefined, domains: [], reviewDueOn: undefined, reviewOverdue: false });
    expect(shown.timeline.map(({ kind }) => kind)).toEqual(['EXTERNAL_ROLE', 'EXTERNAL_ROLE']);
  });
});

describe('The notice that roles are to be reviewed', () => {
  const notices = (day: string, facts: readonly Told[] = story) =>
    rolesToReview(viewOn(day, facts).state, day, () => true);

  it('is on the agenda until its day, and overdue after it', () => {
    expect(notices('2026-04-10')).toMatchObject([
      { code: 'ROLES_UNREVIEWED', urgency: 'WATCH', by: '2026-04-10', from: '2026-04-11' },
    ]);
    expect(notices('2026-04-11')).toMatchObject([
      { code: 'ROLES_UNREVIEWED', urgency: 'OVERDUE', since: '2026-04-10', by: '2026-04-10' },
    ]);
    expect(notices('2026-04-11', later)).toMatchObject([{ urgency: 'WATCH', by: '2026-10-20' }]);
    expect(notices('2026-01-10', startedCedre.slice(0, -1))).toEqual([]);
  });
});
