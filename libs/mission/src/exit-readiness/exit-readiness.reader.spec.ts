import { assessed, item, startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readExitReadiness } from './exit-readiness.reader.js';

const DAY = '2026-02-28';
const ACQUIRER = { roles: ['ACQUIRER'], scope: ['exit-readiness'], keyAccounts: false } as const;

const never = () => Promise.reject(new Error('no one asked for the past'));

const read = (facts: readonly Told[], day = DAY, rights?: typeof ACQUIRER) =>
  readExitReadiness(viewOn(day, [...startedCedre, ...facts], rights), [{ publishedOn: day }], 'en', never);
const codes = (facts: readonly Told[], day = DAY) =>
  wellPut(read(facts, day).notices).map(({ code, subject }) => `${code} ${subject ?? ''}`.trim());

const declared = told('BlockerDeclared', { blocker: 'B1', gate: 'G-SUC', reason: 'pas encore' }, { on: '2026-02-03' });
const waived = told(
  'BlockerWaived',
  { blocker: 'B1', gate: 'G-SUC', reason: 'l’acquéreur nommera', by: 'SPO' },
  { on: '2026-02-10', by: 'SPO', role: 'SPONSOR' },
);
const successor = told('SuccessorAppointed', {
  successor: 'PROD',
  position: 'directeur',
  from: '2026-09-01',
  evidence: 'EV-1',
});

const deposited = (evidence: string) =>
  told('EvidenceAttached', {
    evidence,
    title: `Pièce ${evidence}`,
    sha256: 'a'.repeat(64),
    effectiveOn: '2026-01-15',
    validUntil: evidence === 'EV-3' ? '2026-05-01' : '2026-06-01',
  });

describe('The answer on exit readiness', () => {
  it('says of every gate what it is, what keeps it open and what lifts it', () => {
    const gate = read([item('K1', 5, ['DIR'])]).gates.find((each) => each.gate === 'G-OWN');
    expect(gate).toMatchObject({
      open: true,
      blocks: true,
      subjects: ['K1'],
      name: { text: 'The owner is alone on a vital item' },
      expected: { text: 'another person than the owner at level 4' },
    });
  });

  it('shows waivers with their reason and by whom, to an acquirer too', () => {
    const expected = [
      {
        gate: 'G-SUC',
        blocker: 'B1',
        reason: 'l’acquéreur nommera',
        by: 'SPO',
        on: '2026-02-10',
        needed: true,
        revision: startedCedre.length + 1,
      },
    ];
    expect(read([declared, waived]).waivers).toEqual(expected);
    expect(read([declared, waived], DAY, ACQUIRER).waivers).toEqual(expected);
    expect(read([declared, waived, successor]).waivers).toMatchObject([{ gate: 'G-SUC', needed: false }]);
  });

  it('says who took charge of a gate, and what became of it', () => {
    expect(read([declared]).blockers).toMatchObject([
      { blocker: 'B1', state: 'OPEN', settledOn: undefined, evidence: [] },
    ]);
    expect(read([declared, waived]).blockers).toMatchObject([{ state: 'WAIVED', settledOn: '2026-02-10' }]);
    const lifted = told('BlockerLifted', { blocker: 'B1', gate: 'G-SUC', evidence: ['EV-1'] }, { on: '2026-02-12' });
    expect(read([declared, successor, lifted]).blockers).toMatchObject([
      { state: 'LIFTED', settledOn: '2026-02-12', evidence: ['EV-1'] },
    ]);
  });

  it('says what forbids READY even without open gates', () => {
    const process = told('ProcessIdentified', {
      process: 'P3',
      name: 'Devis',
      critical: true,
      owner: 'COM',
      functions: [],
    });
    const reserve = told('HandoverReserveRaised', {
      reserve: 'RES-1',
      statement: 'x',
      due: '2026-03-01',
      owner: 'COM',
    });
    const { reservations } = read([item('K3', 4, ['DIR']), process, reserve, declared, waived]);
    expect(reservations.map(({ kind, subjects }) => [kind, subjects])).toEqual([
      ['ITEMS_WITHOUT_RELAY', ['K3']],
      ['PROCESSES_BELOW_ESTABLISHED', ['P3']],
      ['OPEN_RESERVES', ['RES-1']],
      ['WAIVED_GATES', ['G-SUC']],
    ]);
    expect(read([]).reservations).toEqual([]);
  });

  it('marks processes that the firm wrote beside their level', () => {
    const facts = [
      told('ProcessIdentified', { process: 'P3', name: 'Devis', critical: true, owner: 'COM', functions: [] }),
      told('ProcessDocumented', { process: 'P3', version: '1', document: 'EV-1', author: 'COO' }),
    ];
    const d4 = read(facts).dimensions.find(({ dimension }) => dimension === 'D4');
    expect(d4?.terms).toMatchObject([{ subject: 'P3', flags: ['FIRM_AUTHORED'] }]);
  });

  it('keeps what key accounts weigh from an acquirer who may not see them', () => {
    const account = told('KeyAccountDeclared', { account: 'A', revenueShare: 0.22, holder: 'DIR' });
    const term = (of: ReturnType<typeof read>) =>
      of.dimensions[1]?.terms.find((each) => each.term === 'keyAccountsTransferred');
    expect(term(read([account]))).toMatchObject({ value: 0, whole: 0.22, events: [startedCedre.length] });
    expect(term(read([account], DAY, ACQUIRER))).toMatchObject({
      value: 0,
      part: undefined,
      whole: undefined,
      events: [],
    });
    const accounts = (of: ReturnType<typeof read>) =>
      of.levers.filter(({ action }) => action === 'TRANSFER_KEY_ACCOUNT').map(({ subjects }) => subjects);
    expect(accounts(read([account]))).toEqual([['A']]);
    expect(accounts(read([account], DAY, ACQUIRER))).toEqual([]);
  });

  it('cites to an acquirer nothing of a slice outside their grant, and keeps the values', () => {
    const facts = [
      item('K1', 5, ['DIR']),
      told('ProcessIdentified', { process: 'P3', name: 'Devis', critical: true, owner: 'COM', functions: [] }),
      told('ProcessAssessed', { process: 'P3', ratings: {}, level: 1, evidence: 'EV-3' }),
      told('DossierIndexUpdated', { lines: [{ line: 1, evidence: 'EV-1' }], covered: 1, total: 20 }),
      deposited('EV-1'),
      deposited('EV-3'),
    ];
    const late = '2026-06-02';
    const cited = (of: ReturnType<typeof read>) =>
      of.dimensions.flatMap(({ dimension, terms }) =>
        terms.filter(({ events }) => events.length > 0).map(({ term, evidence }) => ({ dimension, term, evidence })),
      );
    const values = (of: ReturnType<typeof read>) => of.dimensions.map(({ terms }) => terms.map(({ value }) => value));
    const [sponsor, acquirer] = [read(facts, late), read(facts, late, ACQUIRER)];
    expect(values(acquirer)).toEqual(values(sponsor));
    expect(cited(sponsor)).toEqual([
      { dimension: 'D2', term: 'coverageWithoutOwner', evidence: [] },
      { dimension: 'D3', term: 'coverageWithoutFirm', evidence: [] },
      { dimension: 'D4', term: 'levels', evidence: ['EV-3'] },
      { dimension: 'D8', term: 'linesCovered', evidence: ['EV-1'] },
    ]);
    expect(cited(acquirer)).toEqual([{ dimension: 'D8', term: 'linesCovered', evidence: ['EV-1'] }]);
    expect(sponsor.expiredEvidence.map(({ evidence }) => evidence)).toEqual(['EV-3', 'EV-1']);
    expect(acquirer.expiredEvidence.map(({ evidence }) => evidence)).toEqual(['EV-1']);
    const open = (of: ReturnType<typeof read>) =>
      of.gates.filter(({ events }) => events.length > 0).map(({ gate, subjects }) => [gate, subjects]);
    expect(open(sponsor)).toEqual([
      ['G-OWN', ['K1']],
      ['G-PROC', ['P3']],
    ]);
    expect(open(acquirer)).toEqual([]);
    expect(acquirer.gates.map(({ subjects }) => subjects)).toEqual(sponsor.gates.map(({ subjects }) => subjects));
  });

  it('names to an acquirer without knowledge transfer neither who holds the knowledge nor who could', () => {
    const facts = [item('K1', 5, ['DIR']), assessed('K1', 'COM', '2026-02-03', 3)];
    const nearest = (of: ReturnType<typeof read>) => of.levers.flatMap((lever) => lever.nearest);
    const factor = { count: 1, sequence: [{ person: 'DIR', coverage: 0 }] };
    expect(read(facts)).toMatchObject({ busFactor: factor, busFactorWithoutFirm: factor });
    expect(nearest(read(facts))).toEqual([{ person: 'COM', level: 3 }]);
    const seen = read(facts, DAY, ACQUIRER);
    expect(seen).toMatchObject({
      busFactor: { count: 1, sequence: [] },
      busFactorWithoutFirm: { count: 1, sequence: [] },
    });
    expect(nearest(seen)).toEqual([]);
  });

  it('tells with a lever what is to be done, and who is nearest', () => {
    const { levers, waysOut } = read([item('K1', 5, ['DIR']), assessed('K1', 'COM', '2026-02-03', 3)]);
    expect(levers.find(({ action }) => action === 'TRANSFER_ITEM')).toMatchObject({
      subjects: ['K1'],
      lifts: ['G-OWN'],
      nearest: [{ person: 'COM', level: 3 }],
      act: {
        text: 'Pass K1 (Savoir K1) on to an internal person other than the owner, assessed at level 4 with evidence.',
      },
    });
    expect(waysOut.find(({ gate }) => gate === 'G-OWN')).toMatchObject({
      steps: [{ action: 'TRANSFER_ITEM', subjects: ['K1'] }],
      lifts: ['G-OWN'],
    });
  });

  it('weighs levers and tells the past again only for who asks', () => {
    const answer = read([item('K1', 5, ['DIR'])]);
    expect(Object.keys(answer)).not.toContain('levers');
    expect(Object.keys(answer)).not.toContain('waysOut');
    expect(answer.levers.length).toBeGreaterThan(0);
  });

  it('shows absences, of the owner or not, and what they showed', () => {
    const started = (test: string, absent: string) =>
      told('AbsenceTestStarted', { test, absent, from: '2026-02-02', to: '2026-02-13' });
    const completed = told('AbsenceTestCompleted', {
      test: 'A1',
      absent: 'DIR',
      interruptions: 7,
      blockedDecisions: 3,
      revenueAtRiskCents: 4_200_000,
      causes: ['K01'],
      workingDays: 10,
      result: 'FAILED',
    });
    expect(read([started('A1', 'DIR'), completed, started('A2', 'PROD')]).absenceTests).toMatchObject([
      { test: 'A1', ofOwner: true, result: 'FAILED', workingDays: 10, interruptions: 7, causes: ['K01'] },
      { test: 'A2', ofOwner: false, result: undefined, workingDays: undefined, causes: [] },
    ]);
  });
});

describe('The handover', () => {
  const plan = told('HandoverPlanApproved', { recipients: ['PROD', 'ACME'], date: '2026-02-20' });
  const accepted = told(
    'HandoverAccepted',
    { recipient: 'PROD', reserves: [{ reserve: 'RES-1', statement: 'devis', due: '2026-02-25' }], by: 'PROD' },
    { on: '2026-02-20', by: 'PROD' },
  );
  const lifted = told(
    'HandoverReserveLifted',
    { reserve: 'RES-1', evidence: 'EV-9', by: 'PROD' },
    { on: '2026-02-26' },
  );

  it('shows who accepted, with which reserves, and what became of them', () => {
    expect(read([plan, accepted]).handover).toMatchObject({
      date: '2026-02-20',
      recipients: [
        { recipient: 'PROD', acceptedOn: '2026-02-20' },
        { recipient: 'ACME', acceptedOn: undefined },
      ],
      reserves: [{ reserve: 'RES-1', due: '2026-02-25', liftedOn: undefined, overdue: true }],
    });
    expect(read([plan, accepted, lifted]).handover.reserves).toMatchObject([
      { liftedOn: '2026-02-26', evidence: 'EV-9', overdue: false },
    ]);
  });

  it('shows open reserves before those that were lifted', () => {
    const both = told(
      'HandoverAccepted',
      {
        recipient: 'PROD',
        reserves: [
          { reserve: 'RES-1', statement: 'devis', due: '2026-02-25' },
          { reserve: 'RES-2', statement: 'plans', due: '2026-02-25' },
        ],
        by: 'PROD',
      },
      { on: '2026-02-20', by: 'PROD' },
    );
    const order = read([plan, both, lifted]).handover.reserves.map(({ reserve }) => reserve);
    expect(order).toEqual(['RES-2', 'RES-1']);
  });

  it('shows the checks after the mission, held or overdue', () => {
    const closed = told('MissionClosed', { postMissionChecks: ['2026-03-31', '2026-06-30'] }, { on: '2026-02-27' });
    const held = told(
      'PostMissionCheckHeld',
      {
        dueOn: '2026-03-31',
        regressions: [{ item: 'K1', person: 'COM', level: 2 }],
        processes: [
          { process: 'P1', stillPractised: false },
          { process: 'P2', stillPractised: true },
        ],
      },
      { on: '2026-04-02' },
    );
    expect(read([closed, held], '2026-07-01').handover.checks).toEqual([
      { dueOn: '2026-03-31', heldOn: '2026-04-02', overdue: false, regressed: ['K1'], abandoned: ['P1'] },
      { dueOn: '2026-06-30', heldOn: undefined, overdue: true, regressed: [], abandoned: [] },
    ]);
    expect(codes([closed, held], '2026-06-22')).toEqual([]);
    expect(codes([closed, held], '2026-06-30')).toEqual(['POST_MISSION_CHECK_DUE 2026-06-30']);
    expect(codes([closed, held], '2026-07-01')).toEqual(['POST_MISSION_CHECK_OVERDUE 2026-06-30']);
  });
});

describe('What to do next', () => {
  it('is to lift the gates that block, and first to take charge of them', () => {
    expect(codes([item('K1', 5, ['DIR'])])).toEqual([
      'GATE_OPEN G-ABS',
      'GATE_OPEN G-OWN',
      'GATE_OPEN G-SUC',
      'SNAPSHOT_MISSING',
    ]);
    const fact = (facts: readonly Told[]) =>
      wellPut(read(facts).notices).find(({ subject }) => subject === 'G-SUC')?.fact.text;
    expect(fact([])).toBe('No successor; no one has taken charge of it.');
    expect(fact([declared])).toBe('No successor.');
    expect(fact([declared, waived])).toBeUndefined();
  });

  it('is to settle reserves: without a day at once, with one from the day after', () => {
    const raised = (due?: string) =>
      told(
        'HandoverAccepted',
        { recipient: 'PROD', reserves: [{ reserve: 'RES-1', statement: 'x', ...(due && { due }) }], by: 'PROD' },
        { on: '2026-02-20' },
      );
    expect(codes([raised()])).toContain('RESERVE_UNDATED RES-1');
    expect(codes([raised('2026-03-08')]).join()).not.toContain('RESERVE');
    expect(codes([raised('2026-02-28')])).toContain('RESERVE_DUE RES-1');
    expect(codes([raised('2026-02-27')])).toContain('RESERVE_OVERDUE RES-1');
  });

  it('is to accept what was planned, from the day after', () => {
    const plan = told('HandoverPlanApproved', { recipients: ['PROD'], date: '2026-02-27' });
    expect(codes([plan], '2026-02-19').join()).not.toContain('HANDOVER');
    expect(codes([plan], '2026-02-27')).toContain('HANDOVER_DUE PROD');
    expect(codes([plan])).toContain('HANDOVER_NOT_ACCEPTED PROD');
  });
});
