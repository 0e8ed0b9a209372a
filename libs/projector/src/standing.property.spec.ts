import { addDays } from '#calendar';
import { advance, replay, type Recorded } from '#decider';
import { detectors, missionFold, type Detector, type MissionState } from '#mission';
import {
  decision,
  eventfulStart,
  eventfulSteps,
  item,
  kpiMeasured,
  ownerWeeks,
  recorded,
  signalRaised,
  tally,
  told,
  type Step,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { evaluate, type Evaluation, type SignalAct } from './evaluation.js';
import { Concerns, Standing } from './standing.js';

/** What an evaluation comes to about some detectors, in a form that compares. */
const shown = ({ acts, disarmed }: Evaluation, of: readonly Detector[]) => ({
  acts: acts
    .map(({ detector, ...act }) => ({ ...act, detector: detector.name }))
    .filter((act) => of.some(({ name }) => name === act.detector)),
  disarmed: disarmed.filter((key) => of.some(({ name }) => key.startsWith(`${name}|`))).toSorted(),
});

/** Evaluates, in a mission that goes on, what has altered. */
class Watch {
  private readonly concerns: Concerns;
  private standing: Standing | undefined;
  private last: Evaluation = { acts: [], disarmed: [] };

  constructor(private readonly watched: readonly Detector[]) {
    this.concerns = new Concerns(watched);
  }

  after(event: Recorded, state: MissionState): void {
    this.standing?.after(event, state);
  }

  forget(): void {
    this.standing = undefined;
  }

  /** What it comes to, and what it should. */
  both(state: MissionState, day: string, plain: Evaluation) {
    this.standing ??= new Standing(this.concerns, state);
    this.last = this.standing.evaluate(state, day, this.last.disarmed);
    return [shown(this.last, this.watched), shown(plain, this.watched)] as const;
  }
}

/** Lets a mission go on, and tells of each watch that did not come to what evaluating everything comes to. */
function goOn(
  steps: readonly Step[],
  watches: Map<string, Watch>,
  differs: (watch: string, ...both: object[]) => void,
) {
  const story: Told[] = [...eventfulStart];
  let state = replay(missionFold, recorded(story));
  let day = recorded(story).at(-1)?.recordedOn ?? '';
  let plain: Evaluation = { acts: [], disarmed: [] };

  const compare = () => {
    const isActive = state.mission.status === 'ACTIVE';
    plain = isActive ? evaluate(detectors, state, day, new Set(plain.disarmed)) : { ...plain, acts: [] };
    for (const [name, watch] of isActive ? watches : []) {
      const both = watch.both(state, day, plain);
      if (!isDeepStrictEqual(...both)) differs(name, ...both);
    }
  };
  const take = (fact: Told) => {
    story.push({ ...fact, recordedOn: day });
    const events = recorded(story);
    const event = events.at(-1)!;
    if (advance(missionFold, state, event)) for (const watch of watches.values()) watch.after(event, state);
    else {
      state = replay(missionFold, events);
      for (const watch of watches.values()) watch.forget();
    }
    compare();
  };
  const done = (act: SignalAct): Told => {
    if (act.act === 'close') return told('SignalClosed', { signal: act.signal, reason: 'x', by: 'SYSTEM' });
    const about = { ...act.alarm, ...(act.subject !== undefined && { subject: act.subject }) };
    return signalRaised(`SIG${story.length}`, act.detector.name, day, about);
  };

  compare();
  for (const { days, tell, reacts } of steps) {
    for (let passed = 0; passed < days; passed++) {
      day = addDays(day, 1);
      compare();
    }
    take(tell(story, day));
    if (reacts) for (const act of plain.acts) take(done(act));
  }
}

describe('The standing of the detectors in a mission', () => {
  it('is what evaluating all of them comes to, after every event and on every day', () => {
    fc.assert(
      fc.property(eventfulSteps, (steps) => {
        goOn(steps, new Map([['all', new Watch(detectors)]]), (_, incremental, plain) => {
          expect(incremental).toEqual(plain);
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each(detectors.flatMap(lamed))('would not be if %s were left out', (what, lame) => {
    const noticed: string[] = [];
    const watches = new Map([['lame', new Watch([lame])]]);
    const note = (watch: string) => {
      noticed.push(watch);
      watches.clear();
    };
    goOn(stepsOf(ALTERS[what] ?? []), watches, note);
    expect(noticed).toEqual(UNALTERED.includes(what) ? [] : ['lame']);
  });
});

/** The detector without one of the slices that it says it reads, and without the time. */
function lamed(detector: Detector): readonly (readonly [string, Detector])[] {
  const { name, reads, momentOf } = detector;
  const without = (slice: string) => ({ ...detector, reads: reads.filter((each) => each !== slice) });
  const timeless = { ...detector, momentOf: () => '' };
  return [
    ...reads.map((slice): [string, Detector] => [`${name}: ${slice}`, without(slice)]),
    ...(momentOf('2026-02-01') === undefined ? [] : [[`${name}: time`, timeless] as [string, Detector]]),
  ];
}

/** Facts, each recorded on the same day as the one before, or so many days later. */
const stepsOf = (story: readonly (Told | number)[]): readonly Step[] =>
  story.map((each) =>
    typeof each === 'number'
      ? { days: each, tell: () => told('IrritantConfirmed', { irritant: 'I0' }), reacts: false }
      : { days: 0, tell: () => each, reacts: false },
  );

/**
 * What need not be said: of these no more is read than the day of the start, or how small the company is; or sites alone, whose names every slice
 * that spells names is told.
 */
const UNALTERED = [
  'clarifications-cusum: mission',
  'participation-ewma: mission',
  'silence: mission',
  'facade: mission',
  'silent-register: mission',
  'ready-made: mission',
  'ready-made: operations',
  'owner-overload: mission',
];

const reprioritised = told('IssueReprioritised', { issue: 'E1', rank: 2, reason: 'x' });
const irritants = (on?: string) =>
  ['I1', 'I2', 'I3'].map((irritant) =>
    told('IrritantReported', { irritant, topic: 'délais', severity: 2 }, on === undefined ? {} : { on }),
  );
const weeks = (counts: Parameters<typeof tally>[1]) =>
  ['2026-W10', '2026-W11', '2026-W12', '2026-W13'].map((week) => tally(week, counts));
const measured = (kpi: string, values: readonly number[]) =>
  values.map((value, at) => kpiMeasured(kpi, `2025-0${at + 7}`, value, '2026-02-27'));
const automated = (sites: number) =>
  told('ProcessAutomated', { process: 'P1', step: 's', tool: 't', share: 0.5, sites, pilot: false });
const consulting = (person: string) => told('AccessRoleAssigned', { person, role: 'CONSULTANT' });
const objective = told('ObjectiveSet', {
  ...{ objective: 'O2', issue: 'E1', kpi: 'K-OWN', baseline: 0.71, target: 0.9, due: '2026-09-30' },
  ...{ feasible: 'oui', relevant: 'oui' },
});
const regressed = told('KnowledgeRegressed', { item: 'K01', person: 'DIR', from: 4, level: 1, reason: 'x' });
const decisions = ['D1', 'D2', 'D3', 'D4', 'D5'].map((ref) =>
  decision({ decision: ref, justification: ref === 'D1' ? '' : 'x' }, { on: '2026-02-27' }),
);

/** After `eventfulStart`, what alters the verdict of a detector by one slice that it reads, or by time. */
const ALTERS: Readonly<Record<string, readonly (Told | number)[]>> = {
  'clarifications-cusum: weakSignals': weeks({ clarifications: 14 }),
  'participation-ewma: weakSignals': weeks({ contributors: 3 }),
  'silence: weakSignals': weeks({ clarifications: 0, contributors: 3 }),
  'owner-dependency: mission': [objective],
  'owner-dependency: kpis': [told('KpiTargetSet', { kpi: 'K-OWN', target: 0.9 })],
  'owner-dependency: weakSignals': [...weeks({ ownerDecisions: 0 }), tally('2026-W14', { ownerDecisions: 0 })],
  'owner-dependency: exitReadiness': [
    told('AbsenceTestStarted', { test: 'A1', absent: 'DIR', from: '2026-01-19', to: '2026-02-27' }),
  ],
  'kpi-trend: kpis': measured('K-OWN', [20, 30, 40]),
  'kpi-shift: kpis': measured('K-OWN', [20, 30, 40]),
  'moving-priorities: mission': [reprioritised, reprioritised, reprioritised],
  'moving-priorities: time': [reprioritised, reprioritised, reprioritised, 2],
  'persistent-irritants: operations': irritants('2026-01-01'),
  'persistent-irritants: time': [...irritants(), 40],
  'facade: processes': [
    told('ProcessAssessed', { process: 'P2', ratings: {}, level: 4, evidence: 'EV-1' }),
    told('ProcessExecutedByFirm', { process: 'P2', executor: 'COO', conforming: true }),
  ],
  'facade: weakSignals': weeks({ contributors: 3 }),
  'facade: access': [consulting('PROD')],
  'facade: time': [40],
  'provider-dependency: transfer': [70, regressed],
  'provider-dependency: access': [70, consulting('DIR')],
  'provider-dependency: time': [item('K03', 4, [], '2026-02-27'), 100],
  'knowledge-loss: transfer': [regressed],
  'black-box: decisions': [decision({}, { on: '2026-01-05' })],
  'black-box: time': [...decisions, 100],
  'silent-register: decisions': [60, decision({}, { on: '2026-04-28' })],
  'silent-register: time': [60],
  'ready-made: processes': [automated(2)],
  'owner-overload: weakSignals': ownerWeeks('2026-W10', 5, 5, 5),
};
