import { draftedCedre, preparedCedre, startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { ReadingRights } from '../reading/reading-rights.js';
import { readMission } from './mission.reader.js';

const read = (day: string, facts: readonly Told[], rights?: ReadingRights) => {
  const answer = readMission('M1', rights ? viewOn(day, facts, rights) : viewOn(day, facts), [], 'en');
  if (!answer) throw new Error('no such mission');
  return answer;
};

const codes = (day: string, ...facts: readonly Told[]) =>
  wellPut(read(day, facts).notices).map(({ code, subject }) => `${code} ${subject ?? ''}`.trim());

const scope = { excluded: ['financement'], functions: [], fullDelegationDomains: [] };
const amended = (on: string, included: readonly string[], sites: readonly string[], plannedEnd = '2026-10-09') =>
  told('ScopeAmended', { ...scope, included, sites, plannedEnd, reason: 'fusion' }, { on, by: 'DIR' });

const expected = told(
  'ExpectationDocumented',
  { indicators: ['K-DEL', 'K-OWN'], deliverables: ['L1', 'L2', 'L3'], reporting: ['hebdo'] },
  { on: '2026-01-08' },
);
const delayDefined = told('KpiDefined', {
  kpi: 'K-DEL',
  family: 'LEAD_TIME',
  unit: 'j',
  direction: 'DOWN',
  owner: 'PROD',
  cadence: 'MONTHLY',
  source: 'MEASURED',
  shared: false,
  version: 1,
});
const measured = (period: string, value: number) =>
  told('KpiMeasured', { kpi: 'K-DEL', period, value, version: 1 }, { on: '2026-02-03' });

describe('the mission slice', () => {
  it('is what was laid down, and says where it stands', () => {
    expect(read('2026-01-09', preparedCedre)).toMatchObject({
      status: 'DRAFT',
      client: 'PME-CEDRE',
      owner: 'DIR',
      plannedEnd: '2026-10-09',
      mandateSignedOn: undefined,
      sponsor: { person: 'SPO', arbitrationDays: 5 },
      reportingLine: { to: 'DIR', dotted: ['SPO'] },
      standing: { en: 'Being prepared, to start on 2026-01-12.' },
    });
    expect(read('2026-02-02', startedCedre)).toMatchObject({
      status: 'ACTIVE',
      startedOn: '2026-01-12',
      standing: { fr: 'En cours depuis le 12/01/2026, jusqu’au 09/10/2026.' },
    });
  });

  it('says where it stands in both languages, whatever became of it', () => {
    const standing = (...facts: readonly Told[]) => {
      const { fr, en } = read('2026-03-02', facts).standing;
      return [fr, en];
    };
    const suspended = told('MissionSuspended', { reason: 'x' }, { on: '2026-02-16' });
    const ended = told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-02-20' });
    const closed = told('MissionClosed', { postMissionChecks: ['2026-11-09'] }, { on: '2026-02-27' });
    expect(standing(...draftedCedre)).toEqual([
      'En préparation, pour un départ le 12/01/2026.',
      'Being prepared, to start on 2026-01-12.',
    ]);
    expect(standing(...startedCedre)).toEqual([
      'En cours depuis le 12/01/2026, jusqu’au 09/10/2026.',
      'Running since 2026-01-12, until 2026-10-09.',
    ]);
    expect(standing(...startedCedre, suspended)).toEqual([
      'Suspendue depuis le 16/02/2026.',
      'Suspended since 2026-02-16.',
    ]);
    expect(standing(...startedCedre, ended)).toEqual([
      'Arrêtée avant terme le 20/02/2026.',
      'Ended before its term on 2026-02-20.',
    ]);
    expect(standing(...startedCedre, closed)).toEqual(['Close le 27/02/2026.', 'Closed on 2026-02-27.']);
  });

  it('shows what is known, and of the rest that it is not', () => {
    const days = ({ startedOn, suspendedOn, closedOn, terminatedEarly, mandateSignedOn }: ReturnType<typeof read>) => ({
      ...{ startedOn, suspendedOn, closedOn, terminatedEarly, mandateSignedOn },
    });
    const nothing = { startedOn: undefined, suspendedOn: undefined, closedOn: undefined, terminatedEarly: false };
    expect(days(read('2026-01-02', draftedCedre))).toEqual({ ...nothing, mandateSignedOn: undefined });
    expect(read('2026-01-02', draftedCedre)).toMatchObject({
      ...{
        diagnostic: undefined,
        revenueCents: 920_000_000,
        scope: undefined,
        externalRole: undefined,
        reportingLine: undefined,
      },
      ...{ sponsor: undefined, closedWeeks: ['2026-W32', '2026-W33', '2026-W34'] },
    });
    const suspended = told('MissionSuspended', { reason: 'x' }, { on: '2026-02-16' });
    const ended = told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-02-20' });
    const started = days(read('2026-03-02', startedCedre));
    expect(started).toEqual({
      ...nothing,
      startedOn: '2026-01-12',
      mandateSignedOn: expect.stringMatching(/^2026-01/),
    });
    expect(days(read('2026-03-02', [...startedCedre, suspended]))).toEqual({ ...started, suspendedOn: '2026-02-16' });
    expect(days(read('2026-03-02', [...startedCedre, ended]))).toEqual({
      ...{ ...started, closedOn: '2026-02-20', terminatedEarly: true },
    });
  });

  it('shows of an issue and its objective what was given, and of the rest that it was not', () => {
    const [issue] = read('2026-02-02', startedCedre).issues;
    expect(issue).toMatchObject({
      ...{ issue: 'E1', rank: 1, timesReprioritised: 0, declaredOn: '2026-01-06' },
      ...{ resolvedOn: undefined, outcome: undefined, evidence: undefined },
    });
    expect(issue?.objectives).toMatchObject([
      { objective: 'O1', kpi: 'K-OWN', value: undefined, progress: undefined, expectedUtilisation: undefined },
    ]);
    const unranked = told('PriorityIssueDeclared', { issue: 'E0', type: 'OTHER', statement: 'x' });
    const moved = told('IssueReprioritised', { issue: 'E1', rank: 2, reason: 'x' });
    const { issues } = read('2026-02-02', [...startedCedre, unranked, moved]);
    expect(issues.map(({ issue: ref, rank, timesReprioritised }) => [ref, rank, timesReprioritised])).toEqual([
      ['E1', 2, 1],
      ['E0', undefined, 0],
    ]);
  });

  it('is none before anything was drafted', () => {
    expect(readMission('M1', viewOn('2026-01-09', []), [], 'fr')).toBeUndefined();
  });
});

describe('the drift of a scope', () => {
  it('counts amendments by calendar month from the draft on, empty months too', () => {
    const { drift } = read('2026-03-10', [...startedCedre, amended('2026-02-02', ['production'], ['Valence'])]);
    expect(drift.months).toEqual([
      { month: '2025-12', amendments: 0 },
      { month: '2026-01', amendments: 0 },
      { month: '2026-02', amendments: 1 },
      { month: '2026-03', amendments: 0 },
    ]);
    expect(drift.perMonth).toBe(0.25);
  });

  it('says what came in and went out each time, and by how much the end moved', () => {
    const first = amended('2026-02-02', ['production', 'SAV', 'achats', 'qualité'], ['Valence', 'Chambéry', 'Lyon']);
    const second = amended('2026-03-02', ['production'], ['Valence'], '2026-12-18');
    const { drift } = read('2026-03-10', [...startedCedre, first, second]);
    expect(drift.changes).toMatchObject([
      { added: ['Lyon'], removed: ['planification'], endMovedDays: 0, by: 'DIR', reason: 'fusion' },
      { added: [], removed: ['SAV', 'achats', 'qualité', 'Chambéry', 'Lyon'], endMovedDays: 70 },
    ]);
    expect(drift.endMovedDays).toBe(70);
  });

  it('is none without an amendment', () => {
    expect(read('2026-02-02', startedCedre).drift).toMatchObject({ perMonth: 0, endMovedDays: 0, changes: [] });
  });

  it('ends with the mission', () => {
    const ended = told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-02-20' });
    const { drift } = read('2026-09-01', [...startedCedre, amended('2026-02-02', ['production'], []), ended]);
    expect(drift.months.at(-1)?.month).toBe('2026-02');
    expect(drift.perMonth).toBeCloseTo(1 / 3, 10);
  });
});

describe('what the client may hold the firm to', () => {
  const submitted = told('DeliverableSubmitted', { deliverable: 'L2', producer: 'COO', evidence: 'EV-9' });
  const accepted = told('DeliverableAccepted', { deliverable: 'L2', by: 'DIR' });
  const milestone = told(
    'MilestonePlanned',
    { milestone: 'J1', kind: 'DELIVERABLES', due: '2026-06-01', deliverables: ['L3'], functions: [] },
    { on: '2026-01-12' },
  );

  it('is covered once a KPI has a value and a deliverable is accepted; what is not comes first', () => {
    const facts = [...startedCedre, expected, milestone, delayDefined, measured('2026-01', 11), submitted, accepted];
    const { expectations } = read('2026-02-10', facts);
    expect(expectations).toMatchObject({ total: 5, covered: 2, share: 0.4, reporting: ['hebdo'] });
    expect(expectations.items.map(({ ref, state }) => `${ref} ${state}`)).toEqual([
      'K-OWN UNDEFINED',
      'L1 UNDEFINED',
      'L3 PLANNED',
      'K-DEL MEASURED',
      'L2 ACCEPTED',
    ]);
  });

  it('is not covered by what is defined and not measured, or handed in and not accepted', () => {
    const { expectations } = read('2026-02-10', [...startedCedre, expected, delayDefined, submitted]);
    expect(expectations.items.find(({ ref }) => ref === 'K-DEL')).toMatchObject({ state: 'DEFINED', covered: false });
    expect(expectations.items.find(({ ref }) => ref === 'L2')).toMatchObject({ state: 'SUBMITTED', covered: false });
  });

  it('has no share when nothing is expected', () => {
    expect(read('2026-02-10', startedCedre).expectations).toMatchObject({ total: 0, share: undefined });
  });

  it('shows an acquirer only what they may see', () => {
    const rights = { roles: ['ACQUIRER'], keyAccounts: false, scope: ['mission', 'kpis'] } as const;
    const { expectations } = read('2026-02-10', [...startedCedre, expected], rights);
    expect(expectations.items.map(({ kind }) => kind)).toEqual(['INDICATOR', 'INDICATOR']);
  });
});

describe('issues and objectives', () => {
  const second = told('PriorityIssueDeclared', { issue: 'E2', type: 'OTHER', statement: 'x' }, { on: '2026-01-13' });
  const reviewed = (value: number, result: 'REACHED' | 'MISSED', on: string) =>
    told('ObjectiveReviewed', { objective: 'O1', value, result }, { on, by: 'DIR' });
  const objective = (day: string, ...facts: readonly Told[]) =>
    read(day, [...startedCedre, ...facts]).issues[0]?.objectives[0];

  it('come by rank, open ones first, with what solved the others', () => {
    const solved = told('IssueResolved', { issue: 'E1', outcome: '24 %', evidence: 'EV-7' }, { on: '2026-03-02' });
    const { issues } = read('2026-03-10', [...startedCedre, second, solved]);
    expect(issues.map(({ issue }) => issue)).toEqual(['E2', 'E1']);
    expect(issues[1]).toMatchObject({ resolvedOn: '2026-03-02', outcome: '24 %', evidence: 'EV-7' });
  });

  it('stand as their last review says, and are overdue from the day after their own', () => {
    expect(objective('2026-09-30')).toMatchObject({ state: 'OPEN', reviews: [] });
    expect(objective('2026-10-01')).toMatchObject({ state: 'OVERDUE' });
    expect(objective('2026-10-01', reviewed(0.25, 'REACHED', '2026-06-01'))).toMatchObject({ state: 'REACHED' });
    expect(objective('2026-06-02', reviewed(0.4, 'MISSED', '2026-06-01'))).toMatchObject({ state: 'OPEN' });
    expect(objective('2026-10-01', reviewed(0.4, 'MISSED', '2026-06-01'))).toMatchObject({ state: 'OVERDUE' });
    expect(objective('2026-10-01', reviewed(0.4, 'MISSED', '2026-09-30'))).toMatchObject({
      state: 'MISSED',
      reviews: [{ on: '2026-09-30', value: 0.4, result: 'MISSED', comment: undefined }],
    });
  });

  it('tell how far the KPI has gone from the baseline to the target', () => {
    const aim = told('ObjectiveSet', {
      objective: 'O2',
      issue: 'E2',
      kpi: 'K-DEL',
      baseline: 12,
      target: 8,
      due: '2026-09-30',
      feasible: 'oui',
      relevant: 'oui',
    });
    const facts = [...startedCedre, second, aim, delayDefined];
    const values = (...more: readonly Told[]) => read('2026-02-10', [...facts, ...more]).issues[1]?.objectives[0];
    expect(values()).toMatchObject({ value: undefined, progress: undefined });
    expect(values(measured('2026-01', 11))).toMatchObject({ value: 11, progress: 0.25 });
    expect(values(measured('2026-01', 13))).toMatchObject({ value: 13, progress: -0.25 });
  });
});

describe('what is overdue or missing in the mission slice', () => {
  it('is what a start still needs, overdue after the planned start', () => {
    const draft = wellPut(read('2026-01-12', draftedCedre).notices).filter(({ code }) => code !== 'NO_MILESTONE');
    const needed = ['MANDATE_NOT_SIGNED', 'SPONSOR_MISSING', 'REPORTING_LINE_MISSING', 'SCOPE_MISSING'];
    expect(draft.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...needed, 'ISSUE_MISSING', 'OBJECTIVE_MISSING', 'TRANSFER_PLAN_MISSING']),
    );
    const mandate = (day: string) =>
      wellPut(read(day, preparedCedre).notices).find(({ code }) => code === 'MANDATE_NOT_SIGNED');
    expect(mandate('2026-01-12')).toMatchObject({ urgency: 'MISSING', since: undefined });
    expect(mandate('2026-01-13')).toMatchObject({ urgency: 'OVERDUE', since: '2026-01-12' });
  });

  it('is what was promised and does not exist fifteen days after the start', () => {
    expect(codes('2026-01-26', ...startedCedre, expected)).not.toContain('KPI_UNDEFINED K-OWN');
    const due = codes('2026-01-27', ...startedCedre, expected);
    expect(due.filter((code) => /UNDEFINED|UNPLANNED/.test(code)).sort()).toEqual([
      'DELIVERABLE_UNPLANNED L1',
      'DELIVERABLE_UNPLANNED L2',
      'DELIVERABLE_UNPLANNED L3',
      'KPI_UNDEFINED K-DEL',
      'KPI_UNDEFINED K-OWN',
    ]);
    expect(codes('2026-01-27', ...startedCedre, expected, delayDefined)).not.toContain('KPI_UNDEFINED K-DEL');
  });

  it('is an objective to review, an issue without one, and an end that has passed', () => {
    const second = told('PriorityIssueDeclared', { issue: 'E2', type: 'OTHER', statement: 'x' }, { on: '2026-01-13' });
    expect(codes('2026-09-30', ...startedCedre, second)).toContain('ISSUE_WITHOUT_OBJECTIVE E2');
    expect(codes('2026-09-30', ...startedCedre)).not.toContain('OBJECTIVE_TO_REVIEW O1');
    expect(codes('2026-10-01', ...startedCedre)).toContain('OBJECTIVE_TO_REVIEW O1');
    expect(codes('2026-10-09', ...startedCedre)).not.toContain('MISSION_END_PASSED');
    expect(codes('2026-10-10', ...startedCedre)).toContain('MISSION_END_PASSED');
  });

  it('is an issue whose every objective is reached', () => {
    const reached = told('ObjectiveReviewed', { objective: 'O1', value: 0.2, result: 'REACHED' }, { on: '2026-06-01' });
    expect(codes('2026-06-02', ...startedCedre, reached)).toContain('ISSUE_TO_RESOLVE E1');
  });

  it('says each thing once, worst first, and to an acquirer only what is in scope', () => {
    const facts = [...startedCedre, expected];
    const all = codes('2026-10-10', ...facts);
    expect(new Set(all).size).toBe(all.length);
    const order = ['BLOCKING', 'OVERDUE', 'MISSING', 'WATCH'];
    const ranks = wellPut(read('2026-10-10', facts).notices).map(({ urgency }) => order.indexOf(urgency));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const rights = { roles: ['ACQUIRER'], keyAccounts: false, scope: ['milestones'] } as const;
    expect(wellPut(read('2026-10-10', facts, rights).notices).map(({ code }) => code)).toEqual(['NO_MILESTONE']);
  });

  it('is nothing of the mission slice once the mission is closed', () => {
    const ended = told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-02-20' });
    expect(codes('2026-12-01', ...startedCedre, expected, ended)).toEqual([]);
  });
});
