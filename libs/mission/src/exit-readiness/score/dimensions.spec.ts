import { assessed, departed, granted, item, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { firmDimension } from './firm-dimension.js';
import { governanceDimension } from './governance-dimension.js';
import { knowledgeDimension } from './knowledge-dimension.js';
import { dossierDimension, managerDimension } from './manager-and-dossier-dimensions.js';
import { ownerDimension } from './owner-dimension.js';
import { processDimension } from './process-dimension.js';
import type { DimensionScore, Term } from './term.js';

const after = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);
const term = ({ terms }: DimensionScore, name: string, subject?: string): Term | undefined =>
  terms.find((each) => each.term === name && each.subject === subject);
const nothing = { value: 0, evaluated: false };

describe('D1, governance', () => {
  const process = (domain: string) =>
    told('DecisionProcessDefined', {
      domain,
      decide: 'DIR',
      recommend: 'DAF',
      agree: [],
      input: [],
      perform: ['DAF'],
      conflictPath: [],
    });
  const decision = (ref: string, on: string, more: object = {}, recordedOn = on) =>
    told(
      'DecisionTaken',
      {
        decision: ref,
        domain: 'budget',
        chosen: 'oui',
        effectiveOn: on,
        objectives: [],
        channels: [],
        kpis: [],
        communicated: false,
        evidence: [],
        by: 'DIR',
        ...more,
      },
      { on, recordedOn },
    );
  const reason = { justification: 'parce que' };
  const traced = (asOf: string, ...facts: readonly Told[]) =>
    term(governanceDimension(after(...facts), asOf), 'decisionsTraced');

  it('counts domains with a decision process', () => {
    const found = term(governanceDimension(after(granted(), process('budget')), '2026-02-02'), 'decisionProcesses');
    expect(found).toMatchObject({ part: 1, whole: 2, value: 0.5, events: [startedCedre.length + 1] });
  });

  it('counts decisions of the last 90 days, both ends included', () => {
    expect(traced('2026-05-03', decision('D1', '2026-02-02', reason))).toMatchObject({ part: 1, whole: 1 });
    expect(traced('2026-05-04', decision('D1', '2026-02-02', reason))).toMatchObject(nothing);
    expect(traced('2026-02-02', decision('D1', '2026-02-02', reason))).toMatchObject({ part: 1, whole: 1 });
  });

  it('asks for a reason, recorded within five working days', () => {
    expect(traced('2026-02-28', decision('D1', '2026-02-02'))).toMatchObject({ part: 0, whole: 1, evaluated: true });
    expect(traced('2026-02-28', decision('D1', '2026-02-02', reason, '2026-02-09'))).toMatchObject({ part: 1 });
    expect(traced('2026-02-28', decision('D1', '2026-02-02', reason, '2026-02-10'))).toMatchObject({ part: 0 });
  });

  it('is not repaired by a reason given later', () => {
    const completed = told('DecisionJustificationCompleted', {
      decision: 'D1',
      justification: 'après coup',
      objectives: [],
      channels: [],
      kpis: [],
    });
    expect(traced('2026-02-28', decision('D1', '2026-02-02'), completed)).toMatchObject({ part: 0, whole: 1 });
  });

  it('counts rituals held over those planned, of tallies of the last 90 days', () => {
    const facts = [tally('2026-W05', { ritualsHeld: 1 }), tally('2026-W06')];
    const held = (asOf: string) => term(governanceDimension(after(...facts), asOf), 'ritualsHeld');
    expect(held('2026-04-30')).toMatchObject({ part: 3, whole: 4 });
    expect(held('2026-05-01')).toMatchObject({ part: 2, whole: 2 });
    expect(held('2026-05-08')).toMatchObject(nothing);
  });

  it('is 0, not 1, when nothing is traced', () => {
    const { value, terms } = governanceDimension(after(), '2026-02-02');
    expect(value).toBe(0);
    expect(terms.map(({ evaluated }) => evaluated)).toEqual([false, false, false]);
  });
});

describe('D2, autonomy from the owner', () => {
  const account = (ref: string, revenueShare: number) =>
    told('KeyAccountDeclared', { account: ref, revenueShare, holder: 'DIR' });
  const passed = (ref: string, from: string, to: string) =>
    told('KeyAccountRelationTransferred', { account: ref, revenueShare: 0.22, from, to, evidence: 'EV-025' });
  const test = (ref: string, workingDays: number, result: 'PASSED' | 'FAILED', absent = 'DIR') => [
    told('AbsenceTestStarted', { test: ref, absent, from: '2026-05-04', to: '2026-05-15' }, { on: '2026-05-04' }),
    told(
      'AbsenceTestCompleted',
      { test: ref, absent, interruptions: 0, blockedDecisions: 0, causes: [], workingDays, result },
      { on: '2026-05-15' },
    ),
  ];
  const owner = (name: string, ...facts: readonly Told[]) => term(ownerDimension(after(...facts)), name);

  it('is the mean of its four terms', () => {
    const facts = [
      item('K1', 1, ['DIR']),
      item('K2', 1, ['SAV']),
      tally('2026-W05', { ownerDecisions: 6, opsDecisions: 24 }),
    ];
    const { value } = ownerDimension(after(...facts, account('A', 0.22), ...test('A1', 10, 'PASSED')));
    expect(value).toBeCloseTo((0.5 + 0.75 + 0 + 0.5) / 4, 12);
  });

  it('counts the share of key accounts that were transferred, each once', () => {
    const accounts = [account('A', 0.22), account('B', 0.11)];
    expect(owner('keyAccountsTransferred', ...accounts)).toMatchObject({ value: 0, evaluated: true });
    expect(owner('keyAccountsTransferred', ...accounts, passed('A', 'DIR', 'COM'))?.value).toBeCloseTo(2 / 3, 12);
    expect(
      owner('keyAccountsTransferred', ...accounts, passed('A', 'DIR', 'COM'), passed('A', 'COM', 'SAV'))?.value,
    ).toBeCloseTo(2 / 3, 12);
    expect(
      owner('keyAccountsTransferred', ...accounts, passed('A', 'DIR', 'COM'), passed('A', 'COM', 'DIR'))?.value,
    ).toBe(0);
    expect(owner('keyAccountsTransferred')).toMatchObject(nothing);
  });

  it('counts the longest successful absence against twenty working days', () => {
    expect(owner('absenceTest')).toMatchObject(nothing);
    expect(owner('absenceTest', ...test('A1', 12, 'FAILED'))).toMatchObject({ value: 0, evaluated: true });
    expect(owner('absenceTest', ...test('A1', 15, 'PASSED'), ...test('A2', 10, 'PASSED'))?.value).toBe(0.75);
    expect(owner('absenceTest', ...test('A1', 25, 'PASSED'))?.value).toBe(1);
    expect(owner('absenceTest', ...test('A1', 20, 'PASSED', 'COO'))).toMatchObject(nothing);
  });

  it('cites the lines behind coverage', () => {
    const first = startedCedre.length;
    const facts = [item('K1', 1, ['DIR']), item('K2', 1, ['DIR']), assessed('K2', 'SAV', '2026-02-02')];
    expect(owner('coverageWithoutOwner', ...facts)).toMatchObject({
      events: [first, first + 1, first + 2],
      evidence: ['EV-K2'],
    });
  });
});

describe('D3, independence from the firm', () => {
  const ritual = (ref: string, lead: string) =>
    told('RitualScheduled', { ritual: ref, name: ref, cadence: 'WEEKLY', lead, kind: 'TEAM' });
  const firm = (name: string, asOf: string, ...facts: readonly Told[]) =>
    term(firmDimension(after(...facts), asOf), name);

  it('counts rituals whose current lead is not a consultant and is still there', () => {
    const rituals = [ritual('R1', 'COO'), ritual('R2', 'COO'), ritual('R3', 'TEC')];
    expect(firm('ritualsLedInternally', '2026-07-13', ...rituals)).toMatchObject({ part: 1, whole: 3 });
    const moved = told('RitualLeadTransferred', { ritual: 'R2', from: 'COO', to: 'PROD' }, { on: '2026-07-13' });
    expect(firm('ritualsLedInternally', '2026-07-13', ...rituals, moved)).toMatchObject({ part: 2 });
    expect(firm('ritualsLedInternally', '2026-07-13', ...rituals, departed('TEC', '2026-07-10'))).toMatchObject({
      part: 0,
    });
  });

  it('counts domains with a named decider who is not a consultant, a delegation before the process', () => {
    const process = told('DecisionProcessDefined', {
      domain: 'planification',
      decide: 'PROD',
      recommend: 'SAV',
      agree: [],
      input: [],
      perform: ['SAV'],
      conflictPath: [],
    });
    const zone = told('OverlapZoneDeclared', { zone: 'agences', parties: ['DIR', 'COM'], kind: 'AGENCIES' });
    const domains = (...facts: readonly Told[]) => firm('domainsDecidedInternally', '2026-02-02', ...facts);
    expect(domains(process, zone)).toMatchObject({ part: 1, whole: 2 });
    expect(domains(process, zone, granted())).toMatchObject({ part: 0, whole: 2 });
    expect(domains(process, zone, granted({ level: 3 }))).toMatchObject({ part: 1, whole: 2 });
    expect(domains(process, zone, granted({ holder: 'SAV', level: 4 }))).toMatchObject({ part: 1, whole: 2 });
    expect(domains()).toMatchObject(nothing);
  });

  it('asks who decides on that day', () => {
    const ending = granted({ validTo: '2026-02-02' });
    const next = granted({ holder: 'PROD', validFrom: '2026-02-03' });
    expect(firm('domainsDecidedInternally', '2026-02-02', ending, next)).toMatchObject({ part: 0, whole: 1 });
    expect(firm('domainsDecidedInternally', '2026-02-03', ending, next)).toMatchObject({ part: 1, whole: 1 });
  });
});

describe('D4, processes', () => {
  const process = (ref: string, critical = true) =>
    told('ProcessIdentified', { process: ref, name: ref, critical, owner: 'QUA', functions: [] }, { on: '2026-01-20' });
  const level = (ref: string, reached: number) =>
    told('ProcessAssessed', { process: ref, ratings: {}, level: reached, evidence: 'EV-1' });

  it('is the mean of level over 3, at most 1, of the critical processes', () => {
    const facts = [
      process('P1'),
      process('P2'),
      process('P3'),
      process('P4', false),
      level('P1', 2),
      level('P2', 5),
      level('P4', 0),
    ];
    const found = processDimension(after(...facts));
    expect(found.value).toBeCloseTo((2 / 3 + 1 + 0) / 3, 12);
    expect(term(found, 'levels', 'P3')).toMatchObject(nothing);
    expect(term(found, 'levels', 'P1')).toMatchObject({ value: 2, evaluated: true, evidence: ['EV-1'] });
  });

  it('follows the last assessment, and forgets retired processes', () => {
    const facts = [process('P1'), process('P2'), level('P1', 3), level('P1', 1)];
    expect(processDimension(after(...facts, told('ProcessRetired', { process: 'P2', reason: 'x' }))).value).toBeCloseTo(
      1 / 3,
      12,
    );
    expect(processDimension(after()).value).toBe(0);
  });
});

describe('D5, knowledge transferred', () => {
  it('is the best level of the others over 4, weighted by criticality', () => {
    const facts = [
      item('K1', 4, ['DIR']),
      item('K2', 3, ['SAV']),
      item('K3', 1, ['COO']),
      assessed('K1', 'COM', '2026-04-09', 2),
      assessed('K1', 'SAV', '2026-04-09', 1),
    ];
    const found = knowledgeDimension(after(...facts));
    expect(found.value).toBeCloseTo((4 * 0.5 + 3 * 1 + 0) / 8, 12);
    expect(term(found, 'bestLevel', 'K1')).toMatchObject({ value: 2, evaluated: true });
    expect(term(found, 'bestLevel', 'K3')).toMatchObject(nothing);
  });

  it('forgets those who have left', () => {
    expect(knowledgeDimension(after(item('K1', 4, ['TEC']), departed('TEC', '2026-07-10'))).value).toBe(0);
  });
});

describe('D7 and D8, managers and dossier', () => {
  it('are 0 and not evaluated as long as nothing is recorded', () => {
    expect(managerDimension(after())).toMatchObject({ value: 0, terms: [nothing] });
    expect(dossierDimension(after())).toMatchObject({ value: 0, terms: [nothing] });
  });

  it('follow the last wave and the last index', () => {
    const wave = (number: number, atTarget: number) =>
      told('ManagerAssessed', { wave: number, managers: 6, atTarget, average: 2 });
    expect(managerDimension(after(wave(1, 1), wave(2, 3))).value).toBe(0.5);
    const index = told('DossierIndexUpdated', {
      lines: [{ line: 1, evidence: 'EV-1' }, { line: 2 }, { line: 3 }],
      covered: 3,
      total: 20,
    });
    expect(dossierDimension(after(index))).toMatchObject({ value: 0.15, terms: [{ evidence: ['EV-1'] }] });
  });
});
