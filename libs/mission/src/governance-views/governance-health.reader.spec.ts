import {
  cedreTalliesUntil,
  decision,
  draftedCedre,
  granted,
  process,
  proposal,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readGovernanceHealth } from './governance-health.reader.js';

const healthOn = (day: string, ...facts: readonly Told[]) =>
  readGovernanceHealth(viewOn(day, [...startedCedre, ...facts]), 'fr');

const announced = (on: string) =>
  told('LegitimacyCommunicated', { audience: 'tous', channel: 'réunion', toEveryone: true }, { on, by: 'DIR' });

describe('Legitimacy', () => {
  it('is told as announcements, people who know the role, and questions', () => {
    const acknowledged = told(
      'LegitimacyAcknowledged',
      { audience: 'tous', acknowledged: 41, headcount: 48 },
      { on: '2026-01-16', by: 'RH' },
    );
    const challenged = told(
      'LegitimacyChallenged',
      { topic: 'qui valide', reason: 'deux ordres' },
      { on: '2026-03-02' },
    );
    expect(healthOn('2026-03-02', announced('2026-01-12'), acknowledged, challenged).legitimacy).toEqual({
      announcedOn: '2026-01-12',
      announcements: 1,
      lastAnnouncedOn: '2026-01-12',
      acknowledged: 41,
      headcount: 48,
      share: 41 / 48,
      threshold: 0.8,
      challenges: 1,
      lastChallengedOn: '2026-03-02',
    });
  });
});

describe('The sponsor', () => {
  it('is told as none before one is appointed', () => {
    const { sponsor } = readGovernanceHealth(viewOn('2026-01-02', [...draftedCedre]), 'fr');
    expect(sponsor).toEqual({ active: false });
  });

  it('is no longer active once the role is lost', () => {
    const removed = told('AccessRoleRemoved', { person: 'SPO', role: 'SPONSOR' }, { on: '2026-04-01' });
    expect(healthOn('2026-04-01', removed).sponsor).toMatchObject({ person: 'SPO', active: false });
  });

  it('is told with the absence that goes on', () => {
    const away = told('SponsorAbsenceRecorded', { from: '2026-03-02', to: '2026-03-13' }, { on: '2026-02-27' });
    expect(healthOn('2026-03-04', away).sponsor).toEqual({
      person: 'SPO',
      active: true,
      arbitrationDays: 5,
      absentSince: '2026-03-02',
      absentUntil: '2026-03-13',
      absentWorkingDays: 10,
    });
    expect(healthOn('2026-03-14', away).sponsor).toMatchObject({
      absentSince: undefined,
      absentWorkingDays: undefined,
    });
  });
});

describe('Bypasses', () => {
  it('are told domain by domain, the most recent first, with those that no one answered', () => {
    const bypass = (domain: string, description: string, on: string) =>
      told('DecisionBypassed', { domain, description, by: 'CE1' }, { on, by: 'CE1' });
    const facts = [
      bypass('budget', 'avance versée', '2026-02-02'),
      bypass('agences', 'devis signé sans COM', '2026-02-02'),
      announced('2026-02-03'),
      bypass('agences', 'maquette changée', '2026-02-04'),
      bypass('budget', 'achat direct', '2026-02-03'),
    ];
    expect(healthOn('2026-03-02', ...facts).bypasses).toEqual([
      { domain: 'agences', count: 2, unanswered: 1, lastOn: '2026-02-04', lastDescription: 'maquette changée' },
      { domain: 'budget', count: 2, unanswered: 1, lastOn: '2026-02-03', lastDescription: 'achat direct' },
    ]);
  });
});

describe('A bypass', () => {
  const bypass = told('DecisionBypassed', { domain: 'achats', description: 'achat direct', by: 'CE1' }, { by: 'CE1' });
  const unanswered = (...facts: readonly Told[]) => healthOn('2026-03-02', ...facts).bypasses?.[0]?.unanswered;
  const laid = (domain: string) => process({ domain });

  it('is answered by whatever says later who decides in its domain', () => {
    const answers = [laid('achats'), granted({ domain: 'achats' }), decision({ domain: 'achats' })];
    expect(answers.map((answer) => unanswered(bypass, answer))).toEqual([0, 0, 0]);
    expect(answers.map((answer) => unanswered(answer, bypass))).toEqual([1, 1, 1]);
    const elsewhere = [laid('budget'), granted({ domain: 'budget' }), decision({ domain: 'budget' })];
    expect(elsewhere.map((answer) => unanswered(bypass, answer))).toEqual([1, 1, 1]);
  });
});

describe('Rituals', () => {
  const weekly = told(
    'RitualScheduled',
    { ritual: 'R-COD', name: 'Codir', cadence: 'WEEKLY', lead: 'COO', kind: 'LEADERSHIP' },
    { on: '2026-01-12' },
  );
  const held = (on: string) => told('RitualHeld', { ritual: 'R-COD', attendees: 8, contributors: 6 }, { on });
  const skipped = told('RitualSkipped', { ritual: 'R-COD', reason: 'inventaire' }, { on: '2026-01-28' });

  it('are told with what their cadence asked for and what took place', () => {
    const handed = told('RitualLeadTransferred', { ritual: 'R-COD', from: 'COO', to: 'PROD' }, { on: '2026-02-06' });
    const [ritual] = healthOn('2026-02-13', weekly, held('2026-01-19'), skipped, held('2026-02-02'), handed).rituals;
    expect(ritual).toEqual({
      ritual: 'R-COD',
      name: 'Codir',
      kind: 'LEADERSHIP',
      cadence: 'WEEKLY',
      lead: 'PROD',
      ledInternally: true,
      since: '2026-01-12',
      due: 4,
      held: 2,
      skipped: 1,
      regularity: 0.5,
      lastHeldOn: '2026-02-02',
      participation: 0.75,
    });
  });

  it('have no regularity of their own while nothing is recorded about them; the tallies count all together', () => {
    const health = healthOn('2026-05-15', weekly, ...cedreTalliesUntil('2026-W20'));
    expect(health.rituals).toMatchObject([
      { ledInternally: false, held: 0, regularity: undefined, participation: undefined },
    ]);
    expect(health.ritualRegularity).toEqual({ held: 23, planned: 26, share: 23 / 26 });
  });
});

describe('The role split', () => {
  const chosen = (model: 1 | 4, on: string, reviewOn: string) =>
    told('RoleSplitModelChosen', { model, rationale: 'cadre', reviewOn }, { on, by: 'DIR' });

  it('is told with its risk, its metric and its review; the ones before it follow', () => {
    const facts = [
      chosen(1, '2026-01-12', '2026-04-10'),
      proposal({ by: 'COO' }),
      chosen(4, '2026-04-10', '2026-07-10'),
    ];
    const { roleSplit, pastRoleSplits, overdueReviews } = healthOn('2026-07-13', ...facts);
    expect(roleSplit).toMatchObject({
      ...{ model: 4, since: '2026-04-10', until: undefined, reviewOverdue: true },
      name: { text: 'co-pilotage' },
      risk: { en: 'Deadlock: nothing moves until both agree.' },
      metric: { unit: 'DAYS', value: undefined, count: 0, of: 0 },
    });
    expect(pastRoleSplits).toMatchObject([
      { model: 1, until: '2026-04-10', reviewOverdue: false, metric: { value: 1, count: 2, of: 2 } },
    ]);
    expect(overdueReviews).toEqual([{ kind: 'ROLE_SPLIT_MODEL', subject: '4', dueOn: '2026-07-10', daysLate: 3 }]);
  });

  it('comes with all that were before it, the last first', () => {
    const facts = [
      chosen(1, '2026-01-12', '2026-04-10'),
      chosen(4, '2026-02-02', '2026-05-10'),
      chosen(1, '2026-03-02', '2026-06-10'),
    ];
    const { roleSplit, pastRoleSplits } = healthOn('2026-03-10', ...facts);
    expect(roleSplit?.since).toBe('2026-03-02');
    expect(pastRoleSplits.map(({ since }) => since)).toEqual(['2026-02-02', '2026-01-12']);
  });

  it('is none before leadership has chosen', () => {
    expect(healthOn('2026-02-02')).toMatchObject({ roleSplit: undefined, pastRoleSplits: [] });
  });
});

describe('Conflicts', () => {
  const objected = (ref: string, cause?: 'PRIORITIES' | 'STYLE') =>
    told(
      'DecisionObjected',
      { decision: ref, reason: 'coût', by: 'DIR', suspends: true, ...(cause && { cause }) },
      { on: '2026-02-04', by: 'DIR' },
    );
  const mediation = (ref: string, on: string) =>
    told(
      'MediationOpened',
      { decision: ref, parties: ['DIR', 'COM'], mediator: 'MED', cause: 'PRIORITIES' },
      { on, by: 'SPO' },
    );
  const concluded = (on: string, settled: boolean) =>
    told('MediationConcluded', { decision: 'D1', outcome: 'essai', settled, by: 'MED' }, { on, by: 'MED' });
  const facts = [
    proposal({ decision: 'D1' }),
    proposal({ decision: 'D2' }),
    objected('D1', 'PRIORITIES'),
    objected('D2', 'STYLE'),
    objected('D2'),
    mediation('D1', '2026-02-09'),
    concluded('2026-02-12', false),
    mediation('D1', '2026-02-16'),
    concluded('2026-03-03', true),
    mediation('D2', '2026-03-02'),
  ];

  it('are told by cause and delay, the most frequent cause first', () => {
    expect(healthOn('2026-03-17', ...facts).conflicts?.byCause).toEqual([
      {
        ...{ cause: 'PRIORITIES', objections: 1, mediations: 3, arbitrations: 0, open: 1, settled: 1, late: 2 },
        ...{ medianWorkingDays: 7, longestWorkingDays: 11 },
      },
      {
        ...{ cause: 'STYLE', objections: 1, mediations: 0, arbitrations: 0, open: 0, settled: 0, late: 0 },
        ...{ medianWorkingDays: undefined, longestWorkingDays: undefined },
      },
      {
        ...{ cause: undefined, objections: 1, mediations: 0, arbitrations: 0, open: 0, settled: 0, late: 0 },
        ...{ medianWorkingDays: undefined, longestWorkingDays: undefined },
      },
    ]);
  });

  it('that go on are told with what was promised, and experts with their answers', () => {
    const asked = (answer?: string) =>
      told('ExpertConsulted', {
        decision: 'D2',
        expert: 'avocat',
        question: 'exclusivité ?',
        ...(answer && { answer }),
      });
    const { conflicts } = healthOn('2026-03-17', ...facts, asked(), asked('non'));
    expect(conflicts).toMatchObject({ medianWorkingDays: 7, expertsConsulted: 2, expertsAnswered: 1 });
    expect(conflicts?.open).toEqual([
      {
        ...{ decision: 'D2', kind: 'MEDIATION', parties: ['DIR', 'COM'], third: 'MED', cause: 'PRIORITIES' },
        ...{ since: '2026-03-02', workingDays: 11, allowedWorkingDays: 10, late: true },
      },
    ]);
  });
});

describe('Reviews and revisions', () => {
  it('tell the decisions whose review day is past, the longest overdue first', () => {
    const facts = [
      decision({ decision: 'D1', reviewOn: '2026-03-02' }),
      decision({ decision: 'D2', reviewOn: '2026-02-20' }),
      decision({ decision: 'D3', reviewOn: '2026-03-10' }),
    ];
    expect(healthOn('2026-03-10', ...facts).overdueReviews).toEqual([
      { kind: 'DECISION', subject: 'D2', dueOn: '2026-02-20', daysLate: 18 },
      { kind: 'DECISION', subject: 'D1', dueOn: '2026-03-02', daysLate: 8 },
    ]);
  });

  it('tell of a role split and of decisions in one list, and of nothing that is due on the day itself', () => {
    const chosen = told(
      'RoleSplitModelChosen',
      { model: 4, rationale: 'cadre', reviewOn: '2026-02-25' },
      { by: 'DIR' },
    );
    const facts = [
      chosen,
      decision({ decision: 'D1', reviewOn: '2026-03-02' }),
      decision({ decision: 'D2', reviewOn: '2026-02-20' }),
    ];
    const due = (day: string) => healthOn(day, ...facts).overdueReviews.map(({ subject }) => subject);
    expect(due('2026-03-10')).toEqual(['D2', '4', 'D1']);
    expect(due('2026-02-25')).toEqual(['D2']);
    expect(healthOn('2026-02-25', ...facts).roleSplit?.reviewOverdue).toBe(false);
    expect(healthOn('2026-02-26', ...facts).roleSplit?.reviewOverdue).toBe(true);
  });

  it('tell of the domain that was revised last first', () => {
    const terms = { decide: 'DIR', recommend: 'COM', agree: [], input: [], perform: [], conflictPath: [] };
    const revised = (domain: string, on: string) =>
      told('DecisionProcessRevised', { ...terms, domain, reason: 'essai', previous: terms }, { on, by: 'DIR' });
    const facts = ['agences', 'budget', 'atelier'].map((domain) => process({ domain }, { on: '2026-01-12' }));
    const revisions = [
      revised('agences', '2026-02-02'),
      revised('budget', '2026-02-04'),
      revised('atelier', '2026-02-03'),
    ];
    const { processRevisions } = healthOn('2026-02-10', ...facts, ...revisions);
    expect(processRevisions.map(({ domain }) => domain)).toEqual(['budget', 'atelier', 'agences']);
  });

  it('tell how often each domain’s process was revised, and why last', () => {
    const terms = {
      domain: 'agences',
      decide: 'DIR',
      recommend: 'COM',
      agree: [],
      input: [],
      perform: [],
      conflictPath: [],
    };
    const revised = (on: string, reason: string) =>
      told('DecisionProcessRevised', { ...terms, reason, previous: terms }, { on, by: 'DIR' });
    const facts = [process({}, { on: '2026-01-12' }), revised('2026-02-02', 'essai'), revised('2026-04-20', 'retour')];
    expect(healthOn('2026-04-20', ...facts).processRevisions).toEqual([
      { domain: 'agences', total: 2, recent: 1, often: false, lastOn: '2026-04-20', lastReason: 'retour' },
    ]);
  });

  it('list the channels with their purpose', () => {
    const channel = told(
      'ChannelDeclared',
      { channel: 'C1', tool: 'Teams', purpose: 'alertes atelier' },
      { on: '2026-02-02' },
    );
    expect(healthOn('2026-02-02', channel).channels).toEqual([
      { channel: 'C1', tool: 'Teams', purpose: 'alertes atelier', since: '2026-02-02' },
    ]);
  });
});

describe('An acquirer', () => {
  it('sees nothing that is counted from slices outside the grant', () => {
    const rights = { roles: ['ACQUIRER'], scope: ['governance'], keyAccounts: false } as const;
    const chosen = told(
      'RoleSplitModelChosen',
      { model: 1, rationale: 'cadre', reviewOn: '2026-02-10' },
      { by: 'DIR' },
    );
    const facts = [...startedCedre, chosen, decision({ reviewOn: '2026-02-10' })];
    expect(readGovernanceHealth(viewOn('2026-03-02', facts, rights), 'fr')).toMatchObject({
      sponsor: undefined,
      bypasses: undefined,
      conflicts: undefined,
      ritualRegularity: undefined,
      roleSplit: { model: 1, metric: undefined },
      overdueReviews: [{ kind: 'ROLE_SPLIT_MODEL' }],
    });
  });
});
