import {
  assessed,
  decision,
  granted,
  item,
  kpiDefined,
  kpiMeasured,
  kpiTarget,
  missionAfter,
  process,
  proposal,
  startedCedre,
  tally,
  told,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { LeverAction } from './lever-vocabulary.js';
import { effectOf, waysOut, weighedLevers } from './levers.js';
import type { ReadinessWorld } from './supposition.js';
import { scoreOf } from '../score/readiness-score.js';

const DAY = '2026-03-31';
const WEEKS = ['2026-W06', '2026-W07', '2026-W08', '2026-W09', '2026-W10'];

const critical = (ref: string, level: number): readonly Told[] => [
  told('ProcessIdentified', { process: ref, name: ref, critical: true, owner: 'QUA', functions: [] }),
  told('ProcessAssessed', { process: ref, ratings: {}, level, evidence: 'EV-1' }),
];
const ritual = (ref: string, lead: string) =>
  told('RitualScheduled', { ritual: ref, name: ref, cadence: 'WEEKLY', lead, kind: 'LEADERSHIP' });
const signal = told(
  'SignalRaised',
  { signal: 'SIG1', detector: 'silence', detectorVersion: 1, statistic: { fr: 'x', en: 'x' }, series: [] },
  { on: '2026-03-10' },
);

/** A mission in which every kind of lever is left. */
const WORLD: readonly Told[] = [
  ...startedCedre,
  item('K1', 5, ['DIR']),
  item('K2', 4, ['COO']),
  item('K3', 3, ['SAV']),
  ...critical('P1', 1),
  ...critical('P2', 3),
  process(),
  granted(),
  ritual('R1', 'COO'),
  ritual('R2', 'PROD'),
  told('KeyAccountDeclared', { account: 'A', revenueShare: 0.22, holder: 'DIR' }),
  told('KeyAccountDeclared', { account: 'B', revenueShare: 0.11, holder: 'DIR' }),
  told('ManagerAssessed', { wave: 1, managers: 6, atTarget: 1, average: 2 }),
  kpiDefined('K-DEL', { direction: 'DOWN' }),
  kpiTarget('K-DEL', 8),
  kpiMeasured('K-DEL', '2026-01', 12, '2026-02-05'),
  kpiMeasured('K-DEL', '2026-02', 11, '2026-03-05'),
  told('KpiDisputed', { kpi: 'K-DEL', period: '2026-02', reason: 'x', by: 'PROD' }),
  told('DossierIndexUpdated', { lines: [{ line: 1 }, { line: 2 }], covered: 2, total: 20 }),
  told('LetterOfIntentRecorded', { acquirer: 'ACQ-ORG', document: 'EV-2' }),
  ...WEEKS.map((week) =>
    tally(week, { ownerDecisions: 18, opsDecisions: 24, ritualsHeld: week === '2026-W06' ? 1 : 2, ritualsPlanned: 2 }),
  ),
  signal,
  proposal(),
  told('MediationOpened', { decision: 'D1', parties: ['DIR', 'COM'], mediator: 'MED' }),
  proposal({ decision: 'D2' }),
  told('ArbitrationOpened', { decision: 'D2', parties: ['DIR', 'COM'], arbiter: 'SPO' }),
  decision({ decision: 'D3' }, { on: '2026-03-12' }),
  decision({ decision: 'D4' }, { on: '2026-03-12', recordedOn: '2026-03-30' }),
];

const world = (...facts: readonly Told[]) => ({ inputs: missionAfter(...WORLD, ...facts), checkpoints: [] });
const scored = ({ inputs, checkpoints }: ReadinessWorld) => scoreOf(inputs, DAY, checkpoints);
const weighed = (some: ReadinessWorld) => weighedLevers(some, scored(some));
const BEFORE = scored(world());
const LEVERS = weighed(world());

const on = { on: DAY };
const corrected = (week: string, to: object) =>
  told('WeeklySignalTallyCorrected', { week, from: {}, to, reason: 'recompté' }, on);

/** What people would record on the day for each lever. The decision that came late leaves the score by itself. */
const DONE: Readonly<Record<string, readonly Told[]>> = {
  'TRANSFER_ITEM K1': [assessed('K1', 'COM', DAY)],
  'TRANSFER_ITEM K2': [assessed('K2', 'PROD', DAY)],
  'TRANSFER_KEY_ACCOUNT A': [
    told(
      'KeyAccountRelationTransferred',
      { account: 'A', revenueShare: 0.22, from: 'DIR', to: 'COM', evidence: 'EV-3' },
      on,
    ),
  ],
  'TRANSFER_KEY_ACCOUNT B': [
    told(
      'KeyAccountRelationTransferred',
      { account: 'B', revenueShare: 0.11, from: 'DIR', to: 'COM', evidence: 'EV-3' },
      on,
    ),
  ],
  RAISE_MANAGERS: [told('ManagerAssessed', { wave: 2, managers: 6, atTarget: 6, average: 2 }, on)],
  'DEFINE_DECISION_PROCESS planification': [process({ domain: 'planification', decide: 'PROD' }, on)],
  'HAND_DOMAIN_OVER planification': [
    told('DelegationRevoked', { domain: 'planification', holder: 'COO' }, on),
    told(
      'DelegationGranted',
      { domain: 'planification', holder: 'PROD', level: 5, validFrom: DAY, binding: 'NONE', grantor: 'DIR' },
      on,
    ),
  ],
  'HAND_RITUAL_OVER R1': [told('RitualLeadTransferred', { ritual: 'R1', from: 'COO', to: 'PROD' }, on)],
  REDUCE_OWNER_SHARE: WEEKS.map((week) => corrected(week, { ownerDecisions: 6 })),
  'HOLD_RITUALS 2026-W06': [corrected('2026-W06', { ritualsHeld: 2 })],
  'ESTABLISH_PROCESS P1': [told('ProcessAssessed', { process: 'P1', ratings: {}, level: 3, evidence: 'EV-4' }, on)],
  'REACH_KPI_TARGET K-DEL': [kpiMeasured('K-DEL', '2026-03', 8, DAY)],
  [`COVER_DOSSIER ${Array.from({ length: 18 }, (_, at) => at + 3).join(' ')}`]: [
    told('DossierIndexUpdated', { lines: [], covered: 20, total: 20 }, on),
  ],
  PASS_ABSENCE_TEST: [
    told('AbsenceTestStarted', { test: 'A1', absent: 'DIR', from: '2026-03-02', to: DAY }, { on: DAY }),
    told(
      'AbsenceTestCompleted',
      {
        test: 'A1',
        absent: 'DIR',
        interruptions: 0,
        blockedDecisions: 0,
        causes: [],
        workingDays: 20,
        result: 'PASSED',
      },
      on,
    ),
  ],
  APPOINT_SUCCESSOR: [
    told('SuccessorAppointed', { successor: 'PROD', position: 'directeur', from: DAY, evidence: 'EV-5' }, on),
  ],
  INFORM_EMPLOYEES: [
    told('EmployeesInformedOfSale', { headcount: 48, regime: 'OTHER', method: 'réunion', evidence: 'EV-6' }, on),
  ],
  'CLOSE_SIGNAL SIG1': [told('SignalClosed', { signal: 'SIG1', reason: 'traité', by: 'COO' }, on)],
  'SETTLE_CONFLICT D1': [
    told('MediationConcluded', { decision: 'D1', outcome: 'accord', settled: true, by: 'MED' }, on),
  ],
  'SETTLE_CONFLICT D2': [
    told(
      'ArbitrationRendered',
      { decision: 'D2', chosen: 'A', reason: 'moins cher', by: 'SPO', parties: ['DIR', 'COM'], workingDays: 3 },
      on,
    ),
  ],
  'SETTLE_KPI_DISPUTE K-DEL': [
    told('KpiDisputeSettled', { kpi: 'K-DEL', period: '2026-02', outcome: 'WITHDRAWN', reason: 'vérifié' }, on),
  ],
};

const nameOf = ({ action, subjects }: { readonly action: LeverAction; readonly subjects: readonly string[] }) =>
  [action, ...subjects].join(' ');
const lever = (name: string) => {
  const found = LEVERS.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no lever ${name}`);
  return found;
};

describe('The levers of readiness', () => {
  it('are everything that is left to do, each once', () => {
    const others = ['TRACE_DECISIONS D4', 'PUBLISH_CHECKPOINT'];
    expect(LEVERS.map(nameOf).toSorted()).toEqual([...Object.keys(DONE), ...others].toSorted());
  });

  it.each(Object.entries(DONE))('%s brings what the score is once people have recorded it', (name, facts) => {
    const after = scoreOf(missionAfter(...WORLD, ...facts), DAY, []);
    const { effect } = lever(name);
    expect(effect.points).toBeCloseTo(after.score - BEFORE.score, 9);
    expect(effect.rawPoints).toBeCloseTo(after.raw - BEFORE.raw, 9);
    expect(effect.verdict).toBe(after.verdict);
    const openOf = ({ gates }: typeof after) => gates.filter(({ open }) => open);
    const left = openOf(after).map(({ gate }) => gate);
    expect(effect.lifts).toEqual(
      openOf(BEFORE)
        .map(({ gate }) => gate)
        .filter((gate) => !left.includes(gate)),
    );
    const eased = openOf(after).filter(({ gate, subjects }) => {
      const before = BEFORE.gates.find((each) => each.gate === gate)?.subjects ?? [];
      return subjects.length < before.length;
    });
    expect(effect.eases).toEqual(eased.map(({ gate }) => gate));
    const risen = after.dimensions.filter(({ value }, at) => value > (BEFORE.dimensions[at]?.value ?? 0));
    expect(effect.dimensions).toEqual(risen.map(({ dimension }) => dimension));
  });

  it.each([
    // Without the owner 5 of 12 more, a quarter of 20 points; the best level, of 15.
    ['TRANSFER_ITEM K1', (5 / 12) * (20 / 4 + 15)],
    // Without the firm 4 of 12 more, a third of 15 points; the best level, of 15.
    ['TRANSFER_ITEM K2', (4 / 12) * (15 / 3 + 15)],
    // From level 1 to 3, of two processes and 20 points.
    ['ESTABLISH_PROCESS P1', (2 / 3 / 2) * 20],
    // From three quarters to a quarter of what is decided, a quarter of 20 points.
    ['REDUCE_OWNER_SHARE', 0.5 * (20 / 4)],
    ['TRANSFER_KEY_ACCOUNT A', (2 / 3) * (20 / 4)],
    ['PASS_ABSENCE_TEST', 20 / 4],
    // One of two decisions was without a reason in time, a third of 10 points.
    ['TRACE_DECISIONS D4', 0.5 * (10 / 3)],
    // From 12 to 11, to reach 8: a quarter is there; half of 10 points.
    ['REACH_KPI_TARGET K-DEL', 0.75 * (10 / 2)],
    ['RAISE_MANAGERS', (5 / 6) * 5],
    ['HOLD_RITUALS 2026-W06', 0.1 * (10 / 3)],
    ['PUBLISH_CHECKPOINT', 0],
  ])('%s is worth so many points of the weighted sum', (name, points) => {
    expect(lever(name).effect.rawPoints).toBeCloseTo(points, 9);
  });

  it('bring no more than the weakest dimension lets through', () => {
    const weights = { D1: 0, D2: 0, D3: 0, D4: 95, D5: 0, D6: 0, D7: 5, D8: 0 };
    const capped = world(told('ReadinessWeightsSet', { weights, reason: 'essai' }, { by: 'SPO', role: 'SPONSOR' }));
    const { cap, score } = scoreOf(capped.inputs, DAY, []);
    expect(score).toBe(cap);
    const effects = new Map(weighed(capped).map(({ action, effect }) => [action, effect]));
    expect(effects.get('RAISE_MANAGERS')).toMatchObject({ points: 0, dimensions: ['D7'] });
    expect(effects.get('RAISE_MANAGERS')?.rawPoints).toBeCloseTo((5 / 6) * 5, 9);
    // The weakest is D2, then D5 with 3 of 12: an absence adds nothing to the sum and lets more of it through.
    expect(effects.get('PASS_ABSENCE_TEST')?.rawPoints).toBeCloseTo(0, 9);
    expect(effects.get('PASS_ABSENCE_TEST')?.points).toBeCloseTo(100 * (3 / 12 + 0.3) - cap, 9);
  });

  it('come with what lifts a blocking gate first, then what eases one, then by points', () => {
    const weight = ({ effect: { lifts, eases } }: (typeof LEVERS)[number]) => 100 * lifts.length + eases.length;
    const ranks = LEVERS.map((each) => [weight(each), each.effect.points] as const);
    expect(ranks).toEqual(ranks.toSorted(([a, x], [b, y]) => b - a || y - x));
    expect(LEVERS[0]?.effect.lifts).not.toEqual([]);
    expect(LEVERS.at(-1)?.effect).toMatchObject({ lifts: [], eases: [] });
  });

  it('put what helps a waived gate after what helps a blocking one, whatever it is worth', () => {
    const blocker = { blocker: 'B1', gate: 'G-PREST', reason: 'assumé' } as const;
    const waived = weighed(world(told('BlockerDeclared', blocker), told('BlockerWaived', { ...blocker, by: 'SPO' })));
    const names = waived.map(nameOf);
    expect(names.indexOf('TRANSFER_ITEM K2')).toBeGreaterThan(names.indexOf('SETTLE_CONFLICT D1'));
    expect(waived.find((each) => nameOf(each) === 'TRANSFER_ITEM K2')?.effect.lifts).toEqual(['G-PREST']);
    // Blocking, it comes before what eases a gate.
    expect(LEVERS.map(nameOf).indexOf('TRANSFER_ITEM K2')).toBeLessThan(
      LEVERS.map(nameOf).indexOf('SETTLE_CONFLICT D1'),
    );
  });

  it('trace decisions by leaving behind those without a reason in time, and asking for one with', () => {
    expect(lever('TRACE_DECISIONS D4').effect).toMatchObject({ dimensions: ['D1'], lifts: [] });
    const none = { inputs: missionAfter(...startedCedre), checkpoints: [] };
    const [first] = weighed(none).filter(({ action }) => action === 'TRACE_DECISIONS');
    expect(first?.subjects).toEqual([]);
    expect(first?.effect.rawPoints).toBeCloseTo(10 / 3, 9);
  });

  it('lift the gate of proof by a checkpoint of the day', () => {
    expect(lever('PUBLISH_CHECKPOINT').effect).toMatchObject({ points: 0, lifts: ['G-PROOF'], eases: [] });
    const signed = { ...world(), checkpoints: [{ publishedOn: DAY }] };
    expect(weighed(signed).map(({ action }) => action)).not.toContain('PUBLISH_CHECKPOINT');
  });

  it('leave the world that they were weighed in as it is', () => {
    const inputs = missionAfter(...WORLD);
    weighed({ inputs, checkpoints: [] });
    expect(inputs).toEqual(missionAfter(...WORLD));
  });
});

describe('The way out of a gate', () => {
  const ways = waysOut(world(), BEFORE, LEVERS);

  it('is known for every open gate, and lifts it', () => {
    expect(ways.map(({ gate }) => gate)).toEqual(BEFORE.gates.filter(({ open }) => open).map(({ gate }) => gate));
    for (const { gate, effect } of ways) expect(effect.lifts).toContain(gate);
  });

  it('takes every step that the gate needs, and no other', () => {
    const steps = new Map(ways.map(({ gate, levers }) => [gate, levers.map(nameOf).toSorted()]));
    expect(Object.fromEntries(steps)).toEqual({
      'G-ABS': ['PASS_ABSENCE_TEST'],
      'G-PREST': ['TRANSFER_ITEM K2'],
      'G-OWN': ['TRANSFER_ITEM K1'],
      'G-PROC': ['ESTABLISH_PROCESS P1'],
      'G-SUC': ['APPOINT_SUCCESSOR'],
      'G-LEGAL': ['INFORM_EMPLOYEES'],
      'G-SIG': ['CLOSE_SIGNAL SIG1'],
      'G-MED': ['SETTLE_CONFLICT D1', 'SETTLE_CONFLICT D2'],
      'G-KPI': ['SETTLE_KPI_DISPUTE K-DEL'],
      'G-PROOF': ['PUBLISH_CHECKPOINT'],
    });
  });

  it('of all gates together leads to a company that nothing blocks', () => {
    const all = ways.flatMap(({ levers }) => levers);
    const { lifts, verdict } = effectOf(world(), BEFORE, all);
    expect(lifts).toEqual(ways.map(({ gate }) => gate));
    expect(verdict).toBe('NOT_READY_SCORE');
    expect(effectOf(world(), BEFORE, LEVERS).verdict).toBe('READY');
  });
});
