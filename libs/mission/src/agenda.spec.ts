import { addDays, addMonths, addWorkingDays } from '#calendar';
import { granted, signalRaised, startedCedre, told, viewOn, type Told } from '#specs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eveningOfCedre, eveningsOfCedre, type Evening } from '../../../test/properties/support/evenings.js';
import { AHEAD_DAYS, agendaOf, inWindow, isOf, isPressing, type AgendaItem } from './agenda.js';
import { readAgenda, type AgendaQuery, type AgendaSource } from './agenda.reader.js';
import { refusalNow } from './command-forms.js';
import { commands } from './commands.js';
import { isTaken } from './decisions/decisions.state.js';
import { awaitedReview, executionOf, isInForce } from './decisions/taken-decision.js';
import { gatesOf } from './exit-readiness/gates/gates.js';
import { delegationsOf, isInForceOn } from './governance/governance.state.js';
import { isRunning } from './initiatives/initiatives.state.js';
import { actOf, agendaState, NOTICE_ACTS } from './mission-notice-acts.js';
import { missionNotices } from './mission-notices.js';
import type { MissionState } from './mission-state.js';
import { isUnresolved } from './operations/operations.state.js';
import { entriesOf, valuesOf } from './shared/in-order.js';
import { NOTICE_CODES } from './shared/notice-codes.js';
import { SLICES, type Slice } from './shared/vocabulary.js';
import { isOpen } from './weak-signals/weak-signals.state.js';

const SPONSOR = { roles: ['SPONSOR'], keyAccounts: true } as const;
const published = (day: string) => [{ publishedOn: day }];

const agendaIn = ({ mission, day }: Evening): readonly AgendaItem[] =>
  agendaOf({ state: mission, asOf: asOf(day), rights: SPONSOR }, published(day));

const asOf = (day: string) => ({ revision: 0, recordedAt: '', day, stoppedAt: undefined });

/** What a slice knows to be due, read from its state alone: a reference and the last day in time. */
type DueDays = (mission: MissionState, day: string) => readonly (readonly [ref: string | undefined, by: string])[];

/** Every day to come that a slice holds. A new slice is asked for here too. */
const DUE_DAYS: Readonly<Record<Slice, DueDays>> = {
  mission: ({ mission }) => [
    ...(mission.status === 'ACTIVE'
      ? [
          [undefined, mission.plannedEnd] as const,
          ...entriesOf(mission.objectives)
            .filter(([, { reviews }]) => reviews.length === 0)
            .map(([ref, { due }]) => [ref, due] as const),
        ]
      : []),
  ],
  governance: ({ governance }, day) => [
    ...governance.models.slice(-1).map(({ model, reviewOn }) => [String(model), reviewOn] as const),
    ...delegationsOf(governance)
      .filter((each) => each.level >= 4 && isInForceOn(each, day))
      .filter(
        ({ domain, validTo }) =>
          !delegationsOf(governance).some((next) => next.domain === domain && next.validFrom > (validTo ?? '')),
      )
      .flatMap(({ domain, validTo }) => (validTo === undefined ? [] : [[domain, validTo] as const])),
  ],
  decisions: ({ decisions }) => [
    ...valuesOf(decisions.taken).flatMap((taken) => {
      const review = awaitedReview(taken);
      return review === undefined ? [] : [[taken.decision, review] as const];
    }),
    ...valuesOf(decisions.taken)
      .filter((taken) => isInForce(taken) && !executionOf(taken))
      .map(({ decision, effectiveOn }) => [decision, addDays(effectiveOn, 30)] as const),
    ...entriesOf(decisions.proposed)
      .filter(([ref]) => !isTaken(decisions, ref) && decisions.discussions[ref] === undefined)
      .map(([ref, { on }]) => [ref, addDays(on, 30)] as const),
  ],
  milestones: ({ milestones }) => [
    ...entriesOf(milestones.milestones)
      .filter(([, { reached }]) => !reached)
      .map(([ref, { due }]) => [ref, due] as const),
    ...entriesOf(milestones.deliverables).flatMap(([ref, { status, planned }]) =>
      status === 'PLANNED' && planned?.due !== undefined ? [[ref, planned.due] as const] : [],
    ),
  ],
  kpis: ({ kpis }) =>
    entriesOf(kpis.kpis).flatMap(([ref, { targets, retired, measurements }]) => {
      const due = targets.at(-1)?.due;
      return retired || due === undefined || measurements.length > 0 ? [] : [[ref, due] as const];
    }),
  processes: () => [],
  operations: ({ operations }, day) =>
    entriesOf(operations.irritants)
      .filter(
        ([, irritant]) => isUnresolved(irritant) && irritant.reopened < 2 && irritant.reportedOn >= addDays(day, -30),
      )
      .map(([ref, { reportedOn }]) => [ref, addDays(reportedOn, 30)] as const),
  'knowledge-transfer': ({ transfer }) => [
    ...(transfer.plan ? [[transfer.plan.plan, transfer.plan.due] as const] : []),
    ...entriesOf(transfer.trainings)
      .filter(([, { completed }]) => !completed)
      .map(([ref, { due }]) => [ref, due] as const),
    ...entriesOf(transfer.departures).map(([person, { lastDay }]) => [person, lastDay] as const),
  ],
  'weak-signals': ({ weakSignals }) => [
    ...entriesOf(weakSignals.clarifications)
      .filter(([, { answered }]) => !answered)
      .map(([ref, { on }]) => [ref, addWorkingDays(on, 5)] as const),
    ...entriesOf(weakSignals.observations)
      .filter(([, { answered }]) => !answered)
      .map(([ref, { on }]) => [ref, addDays(on, 14)] as const),
  ],
  initiatives: ({ initiatives }) =>
    entriesOf(initiatives.initiatives)
      .filter(([, { status }]) => isRunning({ status }))
      .flatMap(([ref, { to, approval, measurements }]) => [
        [ref, to] as const,
        ...(approval && !measurements.some(({ on }) => on >= approval.reviewOn)
          ? [[ref, approval.reviewOn] as const]
          : []),
      ]),
  'exit-readiness': ({ exitReadiness }) => [
    ...entriesOf(exitReadiness.tests)
      .filter(([, { completed }]) => !completed)
      .map(([ref, { to }]) => [ref, to] as const),
    ...entriesOf(exitReadiness.reserves).flatMap(([ref, { lifted, due }]) =>
      lifted || due === undefined ? [] : [[ref, due] as const],
    ),
    ...exitReadiness.plannedChecks
      .filter((due) => !exitReadiness.postMissionChecks.some(({ dueOn }) => dueOn === due))
      .map((due) => [due, due] as const),
  ],
  access: ({ access }) => [
    ...entriesOf(access.roles).flatMap(([person, spans]) =>
      spans.flatMap(({ role, until }) =>
        until === undefined || role === 'ACQUIRER' ? [] : [[person, until] as const],
      ),
    ),
    ...entriesOf(access.grants).flatMap(([person, grants]) =>
      grants.slice(-1).map(({ until }) => [person, until] as const),
    ),
    ...access.questions
      .filter(({ answered }) => !answered)
      .map(({ question, on }) => [question, addWorkingDays(on, 5)] as const),
    ...entriesOf(access.erasures)
      .filter(([, { destroyed }]) => !destroyed)
      .map(([person, { on }]) => [person, addMonths(on, 1)] as const),
  ],
};

/** Slices whose days are worked out of periods and ages, or of which the scenario leaves none open. */
const WITHOUT_DAYS: readonly Slice[] = ['processes', 'weak-signals'];

/** Slices in which a day that has passed is overdue. In others it lapses, as roles do, or others are told instead. */
const FOLLOWED_UP: readonly Slice[] = ['mission', 'milestones', 'operations', 'initiatives', 'exit-readiness'];

let evenings: readonly Evening[];

beforeAll(() => {
  evenings = eveningsOfCedre();
}, 120_000);

const running = () => evenings.filter(({ mission }) => mission.mission.status !== 'CLOSED');

describe('The agenda of a mission, in every evening of the scenario', () => {
  it('holds each notice, each gate that blocks and each open signal', () => {
    for (const evening of evenings) {
      const { mission, day } = evening;
      const shown = inWindow(agendaIn(evening), {}, day);
      const has = (code: RegExp, subject: string | undefined) =>
        shown.some(({ notice }) => code.test(notice.code) && notice.subject === subject);
      for (const { code, subject, from = day } of missionNotices(mission, day, undefined, published(day))) {
        if (from <= day) expect([day, code, has(new RegExp(`^${code}$`), subject)]).toEqual([day, code, true]);
      }
      if (mission.mission.status === 'CLOSED') continue;
      for (const { gate } of gatesOf(mission, day, published(day)).filter(({ blocks }) => blocks)) {
        expect([day, gate, has(/^GATE_OPEN$/, gate)]).toEqual([day, gate, true]);
      }
      for (const { signal } of valuesOf(mission.weakSignals.signals).filter(isOpen)) {
        expect([day, signal, has(/^SIGNAL_/, signal)]).toEqual([day, signal, true]);
      }
    }
  });

  it.each(SLICES)('holds each day to come that the slice %s knows', (slice) => {
    let known = 0;
    for (const evening of running()) {
      const items = agendaIn(evening);
      for (const [ref, by] of DUE_DAYS[slice](evening.mission, evening.day).filter(([, each]) => each >= evening.day)) {
        const found = items.some(
          ({ notice }) => notice.slice === slice && notice.by === by && (ref === undefined || notice.subject === ref),
        );
        expect([evening.day, ref, by, found]).toEqual([evening.day, ref, by, true]);
        known += 1;
      }
    }
    expect([slice, known > 0]).toEqual([slice, !WITHOUT_DAYS.includes(slice)]);
  });

  it.each(FOLLOWED_UP)('holds each day of the slice %s that has passed as overdue', (slice) => {
    for (const evening of running()) {
      const overdue = agendaIn(evening).filter(({ state }) => state === 'OVERDUE');
      for (const [ref, by] of DUE_DAYS[slice](evening.mission, evening.day).filter(([, each]) => each < evening.day)) {
        const found = overdue.some(({ notice }) => notice.slice === slice && notice.subject === ref);
        expect([evening.day, ref, by, found]).toEqual([evening.day, ref, by, true]);
      }
    }
  });

  it('names a command that there is, and that each person whose it is may send, or says why not', () => {
    const names = new Set(commands.map(({ name }) => name));
    const barred = new Set<string>();
    for (const evening of running()) {
      const { mission: state, day } = evening;
      for (const { notice, whose } of agendaIn(evening)) {
        const { command } = actOf(notice);
        if (command === undefined) continue;
        expect(names).toContain(command);
        for (const person of whose.people) {
          const refusal = refusalNow(command, { mission: 'M1', state, admins: {}, person, day });
          if (refusal) barred.add(`${notice.code} ${refusal.refused}`);
        }
      }
    }
    expect([...barred].toSorted()).toEqual(BARRED);
  });
});

/** Commands that wait for the start of the mission, and gates that someone took charge of who leaves the act to others. */
const BARRED: readonly string[] = [
  'GATE_OPEN MISSION_NOT_STARTED',
  'GATE_OPEN ROLE_FORBIDDEN',
  'MANAGERS_NOT_ASSESSED MISSION_NOT_STARTED',
  'MILESTONE_DUE MISSION_NOT_STARTED',
  'RECEIVER_WITHOUT_ITEM MISSION_NOT_STARTED',
  'SNAPSHOT_MISSING MISSION_NOT_STARTED',
  'TRANSFER_PLAN_DUE MISSION_NOT_STARTED',
];

/**
 * What the scenario comes to, read from its commands: by state, the day, what is the matter, and what it is about. Its
 * signals are the detectors’ work and not in it.
 */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2026-01-20': {
    AT_RISK: ['2026-01-09 DOMAIN_WITHOUT_DECIDER recrutement', '2026-01-20 GATE_OPEN G-ABS G-SUC'],
    WAITING: [
      '2026-01-06 ISSUE_WITHOUT_OBJECTIVE E4',
      '2026-01-20 KPI_BASELINE_MISSING K-AUT K-DOC K-IRR K-MGR K-NPS K-PRD',
      '2026-01-20 MANAGERS_NOT_ASSESSED -',
      '2026-01-20 PROCESS_NEVER_ASSESSED P1 P2 P3 P4 P5 P6 P7 P8',
      '2026-01-20 PROCESS_UNDOCUMENTED P1 P2 P3 P4 P5 P6 P7 P8',
      '2026-01-20 RECEIVER_WITHOUT_ITEM ACH COM DAF PROD QUA RH SAV',
      '2026-01-20 SNAPSHOT_MISSING -',
    ],
    DUE: [
      '2026-01-30 MILESTONE_DUE J1',
      '2026-02-08 ZONE_TO_SETTLE agences campagnes-majeures comptes-cles',
      '2026-10-09 FIRM_DECIDES achats-courants planification qualité',
      '2026-10-09 FIRM_LEADS R-COD R-PLN R-SPO',
    ],
  },
  '2026-03-10': {
    OVERDUE: [
      '2026-02-08 ZONE_WITHOUT_PROCESS agences campagnes-majeures comptes-cles',
      '2026-02-22 IRRITANT_PERSISTENT I01 I02',
      '2026-02-23 SITE_UNVISITED Chambéry Valence',
      '2026-02-25 IRRITANT_PERSISTENT I03',
    ],
    AT_RISK: [
      '2026-01-09 DOMAIN_WITHOUT_DECIDER recrutement',
      "2026-01-27 BOTTLENECK_OPEN banc d'essai Valence",
      '2026-02-06 OWN_WORK_ASSESSED P6 P8',
      '2026-02-06 PROCESS_TOO_LOW P1 P2 P3 P6 P7 P8',
      '2026-03-10 GATE_OPEN G-ABS G-OWN G-PREST G-PROC G-SUC',
      '2026-03-10 ITEM_WITHOUT_RELAY K01 K02 K03 K04 K05 K10 K11 K12 K13 K14',
      '2026-03-10 MANAGERS_BELOW_TARGET -',
      '2026-03-10 SINGLE_RELAY -',
      '2026-10-09 FORECAST_AFTER_END -',
    ],
    WAITING: [
      '2026-01-06 ISSUE_WITHOUT_OBJECTIVE E4',
      '2026-01-20 PROCESS_UNDOCUMENTED P1 P2 P3 P4 P5 P6 P7 P8',
      '2026-01-27 DELIVERABLE_UNPLANNED L3 L4 L5 L6 L7 L8 L9',
      '2026-02-13 SNAPSHOT_UNREVIEWED S1',
      '2026-03-09 CAPACITY_NOT_CHECKED N1',
      '2026-03-09 SCENARIO_MISSING N1',
      '2026-03-10 RECEIVER_WITHOUT_ITEM ACH COM RH',
      '2026-03-26 DECISION_TO_TAKE D03',
    ],
    DUE: [
      '2026-03-14 EXECUTION_TO_REPORT D01 D02',
      '2026-03-20 TALLY_DUE 2026-W11',
      '2026-03-21 KPI_TO_MEASURE K-NPS',
      '2026-10-09 FIRM_DECIDES achats-courants planification qualité',
      '2026-10-09 FIRM_HOLDS_ITEM K12 K13 K14',
      '2026-10-09 FIRM_LEADS R-COD R-PLN R-SPO',
    ],
  },
  '2026-05-20': {
    OVERDUE: [
      '2026-02-23 SITE_UNVISITED Chambéry Valence',
      '2026-03-22 KPI_STALE K-MGR',
      '2026-04-03 IRRITANT_PERSISTENT I05',
      '2026-04-10 KPI_NOT_MEASURED K-CPL K-TXC',
    ],
    AT_RISK: [
      '2026-01-09 DOMAIN_WITHOUT_DECIDER recrutement',
      "2026-01-27 BOTTLENECK_OPEN banc d'essai Valence",
      '2026-02-06 OWN_WORK_ASSESSED P6 P8',
      '2026-02-06 PROCESS_TOO_LOW P1 P2 P3 P6 P7 P8',
      '2026-04-21 DECISION_KNOWN_LATE D05',
      '2026-05-20 FIRM_AUTHORED P2',
      '2026-05-20 GATE_OPEN G-ABS G-OWN G-PREST G-PROC G-SUC',
      '2026-05-20 ITEM_WITHOUT_RELAY K01 K02 K03 K04 K05 K10 K11 K12 K13 K14',
      '2026-05-20 MANAGERS_BELOW_TARGET -',
      '2026-05-20 SINGLE_RELAY -',
      '2026-10-09 FORECAST_AFTER_END -',
    ],
    WAITING: [
      '2026-01-06 ISSUE_WITHOUT_OBJECTIVE E4',
      '2026-01-20 PROCESS_UNDOCUMENTED P1 P3 P4 P5 P6 P7 P8',
      '2026-01-27 DELIVERABLE_UNPLANNED L3 L4 L5 L6 L7 L8 L9',
      '2026-03-14 EXECUTION_UNREPORTED -',
      '2026-03-30 KPI_TARGET_MISSING K-CPL K-TXC',
      '2026-04-16 VERSION_NOT_APPROVED P2',
      '2026-04-24 SNAPSHOT_UNREVIEWED S2',
      '2026-04-29 IRRITANT_WITHOUT_OWNER I06',
      '2026-05-20 RECEIVER_WITHOUT_ITEM RH',
    ],
    DUE: [
      '2026-05-26 INITIATIVE_REVIEW_SOON N2',
      '2026-05-29 IRRITANT_TO_RESOLVE I06',
      '2026-05-29 MILESTONE_DUE J3',
      '2026-05-29 TALLY_DUE 2026-W21',
      '2026-05-30 IRRITANT_TO_RESOLVE I07',
      '2026-10-09 FIRM_DECIDES achats-courants planification qualité',
      '2026-10-09 FIRM_HOLDS_ITEM K12 K13 K14',
      '2026-10-09 FIRM_LEADS R-COD R-PLN R-SPO',
    ],
  },
  '2026-07-15': {
    OVERDUE: [
      '2026-02-23 SITE_UNVISITED Chambéry Valence',
      '2026-03-22 KPI_STALE K-MGR',
      '2026-04-10 KPI_NOT_MEASURED K-CPL K-TXC',
      '2026-06-05 IRRITANT_PERSISTENT I08',
      '2026-06-30 INITIATIVE_TO_CLOSE N2',
    ],
    AT_RISK: [
      "2026-01-27 BOTTLENECK_OPEN banc d'essai Valence",
      '2026-06-03 OWN_WORK_ASSESSED P6 P8',
      '2026-06-03 PROCESS_TOO_LOW P3 P7',
      '2026-06-30 DOSSIER_INCOMPLETE -',
      '2026-07-10 ITEM_WITHOUT_RELAY K06',
      '2026-07-13 PROCESS_OUT_OF_STEP achats-courants planification',
      '2026-07-15 FIRM_AUTHORED P2',
      '2026-07-15 GATE_OPEN G-ABS G-LEGAL G-OWN G-PREST G-PROC',
      '2026-07-15 ITEM_WITHOUT_RELAY K02 K03 K11 K12 K13 K14',
      '2026-07-15 MANAGERS_BELOW_TARGET -',
      '2026-07-15 SINGLE_RELAY -',
      '2026-10-09 FORECAST_AFTER_END -',
    ],
    WAITING: [
      '2026-01-06 ISSUE_WITHOUT_OBJECTIVE E4',
      '2026-01-20 PROCESS_UNDOCUMENTED P1 P3 P4 P5 P6 P7 P8',
      '2026-01-27 DELIVERABLE_UNPLANNED L3 L4 L5 L6 L7 L8 L9',
      '2026-03-14 EXECUTION_UNREPORTED -',
      '2026-03-30 KPI_TARGET_MISSING K-CPL K-TXC',
      '2026-04-16 VERSION_NOT_APPROVED P2',
      '2026-06-30 SNAPSHOT_UNREVIEWED S3',
      '2026-07-15 AUTONOMY_UNCONFIRMED -',
      '2026-07-15 RECEIVER_WITHOUT_ITEM RH',
    ],
    DUE: [
      '2026-07-20 EVIDENCE_AGEING autonomy',
      '2026-07-24 TALLY_DUE 2026-W29',
      '2026-10-09 FIRM_HOLDS_ITEM K12 K13 K14',
      '2026-10-09 FIRM_LEADS R-COD R-SPO',
    ],
  },
  '2026-09-21': {
    OVERDUE: [
      '2026-02-23 SITE_UNVISITED Chambéry Valence',
      '2026-04-10 KPI_NOT_MEASURED K-CPL K-TXC',
      '2026-07-20 EVIDENCE_STALE autonomy',
      '2026-08-20 IRRITANT_PERSISTENT I10',
    ],
    AT_RISK: [
      "2026-01-27 BOTTLENECK_OPEN banc d'essai Valence",
      '2026-06-30 DOSSIER_INCOMPLETE -',
      '2026-07-13 PROCESS_OUT_OF_STEP achats-courants planification',
      '2026-07-16 PROCESS_OUT_OF_STEP comptes-cles',
      '2026-09-15 OWN_WORK_ASSESSED P6 P8',
      '2026-09-21 GATE_OPEN G-OWN',
      '2026-09-21 ITEM_WITHOUT_RELAY K02 K03',
      '2026-09-21 MANAGERS_BELOW_TARGET -',
      '2026-09-21 SINGLE_RELAY -',
      '2026-10-09 FORECAST_AFTER_END -',
    ],
    WAITING: [
      '2026-01-06 ISSUE_WITHOUT_OBJECTIVE E4',
      '2026-01-20 PROCESS_UNDOCUMENTED P1 P4 P5 P6 P8',
      '2026-01-27 DELIVERABLE_UNPLANNED L3 L4 L5 L8 L9',
      '2026-03-14 EXECUTION_UNREPORTED -',
      '2026-03-30 KPI_TARGET_MISSING K-CPL K-TXC',
      '2026-07-30 VERSION_NOT_APPROVED P3',
      '2026-08-24 VERSION_NOT_APPROVED P2 P7',
      '2026-08-28 SNAPSHOT_UNREVIEWED S4',
      '2026-09-21 AUTONOMY_UNCONFIRMED -',
      '2026-09-21 DELIVERABLE_NOT_HANDED_OVER L1 L2 L6 L7',
    ],
    DUE: [
      '2026-09-25 KPI_TARGET_DUE K-COV',
      '2026-09-25 OBJECTIVE_DUE O3',
      '2026-09-25 TRANSFER_PLAN_DUE KT-1',
      '2026-09-30 KPI_TARGET_DUE K-AUT K-DEL K-DOC K-IRR K-MGR K-MOP K-OWN K-PRD',
      '2026-09-30 OBJECTIVE_DUE O1 O2 O4',
      '2026-10-02 MILESTONE_DUE J6',
      '2026-10-02 TALLY_DUE 2026-W39',
      '2026-10-04 EXECUTION_TO_REPORT D07',
      '2026-10-09 FIRM_LEADS R-SPO',
      '2026-10-09 LEAD_LEAVING R-SPO',
    ],
  },
};

/** The agenda of an evening by state: its lines by day, each with all that it is said of. */
function linesOf(evening: Evening): Readonly<Record<string, readonly string[]>> {
  const lines: Record<string, Map<string, string[]>> = {};
  for (const { notice, state, day } of inWindow(agendaIn(evening), {}, evening.day)) {
    const about = ((lines[state] ??= new Map()).get(`${day} ${notice.code}`) ?? []).concat(notice.subject ?? '-');
    lines[state].set(`${day} ${notice.code}`, about);
  }
  return Object.fromEntries(
    Object.entries(lines).map(([state, found]) => [
      state,
      [...found].map(([line, about]) => `${line} ${about.toSorted().join(' ')}`).toSorted(),
    ]),
  );
}

describe('The agenda of the scenario, worked out by hand', () => {
  it.each(Object.keys(EXPECTED))('is what was recorded by the evening of %s', (day) => {
    expect(linesOf(eveningOfCedre(day))).toEqual(EXPECTED[day]);
  });
});

describe('An agenda', () => {
  const J = (milestone: string, due: string) =>
    told(
      'MilestonePlanned',
      { milestone, kind: 'DELIVERABLES', due, deliverables: [], functions: [] },
      { on: '2026-01-12' },
    );
  const source = (mission: string, day: string, ...facts: readonly Told[]): AgendaSource => ({
    mission,
    view: viewOn(day, [...startedCedre, ...facts]),
    checkpoints: published(day),
    parked: [],
    erased: new Set(),
    nameOf: (person) => (person === 'COO' ? 'Camille' : undefined),
  });
  const caller = { person: 'COO', language: 'en' } as const;
  const query = { caller, admins: { 'CAB-OPS': ['ADM'] }, first: 200 } as const;
  const read = (sources: readonly AgendaSource[], wanted: Partial<AgendaQuery> = {}) =>
    readAgenda(sources, [], { ...query, ...wanted });
  const steps = (day: string, wanted: Partial<AgendaQuery> = {}) =>
    read([source('M1', day, J('J1', '2026-02-28'), J('J2', '2026-03-16'), J('J3', '2026-03-17'))], wanted)
      .edges.map(({ node }) => node)
      .filter(({ ref }) => ref?.kind === 'milestone')
      .map(({ ref, state, day: on }) => `${on} ${state} ${ref?.ref}`);

  it('shows everything overdue and fourteen days ahead, unless other days are asked for', () => {
    expect(AHEAD_DAYS).toBe(14);
    expect(steps('2026-03-02')).toEqual(['2026-02-28 OVERDUE J1', '2026-03-16 DUE J2']);
    expect(steps('2026-03-02', { to: '2026-03-17' })).toContain('2026-03-17 DUE J3');
    expect(steps('2026-03-02', { from: '2026-03-01' })).toEqual(['2026-03-16 DUE J2']);
    expect(steps('2026-03-02', { to: '2026-03-01' })).toEqual(['2026-02-28 OVERDUE J1']);
  });

  it('tells of a parked webhook those who may have one, as a matter of whoever opened it', () => {
    const parked = [
      {
        id: 'W1',
        mission: 'M1',
        url: 'https://hooks.client.example/x?key=s',
        person: 'COO',
        parkedAt: Date.parse('2026-02-27T23:30Z'),
      },
    ];
    const told = (view: AgendaSource['view']) =>
      read([{ ...source('M1', '2026-03-02'), view, parked }])
        .edges.map(({ node }) => node)
        .filter(({ code }) => code === 'WEBHOOK_PARKED');
    const { view } = source('M1', '2026-03-02');
    const seen = told({ ...view, rights: { ...view.rights, roles: ['CONSULTANT'] } });
    expect(seen).toMatchObject([{ state: 'WAITING', day: '2026-02-28', whose: { people: [{ person: 'COO' }] } }]);
    expect(seen[0]?.fact.fr).toContain('hooks.client.example n’est plus servi depuis le 2026-02-28');
    expect(JSON.stringify(seen)).not.toContain('key=s');
    expect(told({ ...view, rights: { ...view.rights, roles: ['TEAM', 'SPONSOR'] } })).toEqual([]);
  });

  it('says whose it is by name, and the command with what is known of its input', () => {
    const { edges } = read([source('M1', '2026-03-02', J('J1', '2026-02-28'))]);
    const late = edges.map(({ node }) => node).find(({ code }) => code === 'MILESTONE_LATE');
    expect(late).toMatchObject({
      mission: 'M1',
      slice: 'milestones',
      whose: { roles: ['CONSULTANT'], includesMe: true },
      command: { name: 'reachMilestone', label: { fr: 'Déclarer un jalon atteint' }, input: { milestone: 'J1' } },
    });
    expect(late?.whose.people[0]).toEqual({ person: 'COO', label: 'Camille', refusal: undefined });
  });

  it('says why whoever it is cannot send the command now', () => {
    const declared = told(
      'BlockerDeclared',
      { blocker: 'B1', gate: 'G-OWN', reason: 'x' },
      { on: '2026-02-03', by: 'SPO' },
    );
    const held = told(
      'KnowledgeItemIdentified',
      { item: 'K1', name: 'Devis', criticality: 5, holders: ['DIR'], firmCreated: false },
      { on: '2026-02-02' },
    );
    const { edges } = read([source('M1', '2026-02-05', held, declared)]);
    const gate = edges.map(({ node }) => node).find(({ ref }) => ref?.ref === 'G-OWN');
    expect(gate?.whose.people).toMatchObject([{ person: 'SPO', refusal: { code: 'ROLE_FORBIDDEN' } }]);
  });

  it('names who administers the firm, who is in no mission, for what is a matter of the firm', () => {
    const asked = told('ErasureRequested', { subject: 'QUA', reason: 'part' }, { on: '2026-02-02' });
    const admin = source('M1', '2026-02-03', asked);
    const seen = { ...admin, view: { ...admin.view, rights: { roles: ['FIRM_ADMIN'], keyAccounts: true } } as const };
    const { edges } = read([seen], { caller: { person: 'ADM', language: 'en' }, mine: true });
    expect(edges.map(({ node }) => [node.code, node.whose.people.map(({ person }) => person)])).toEqual([
      ['ERASURE_PENDING', ['ADM']],
    ]);
  });

  it('is of all missions, worst first, then by day, and its pages leave nothing out', () => {
    const sources = [
      source('M2', '2026-03-02', J('J1', '2026-02-28')),
      source('M1', '2026-03-02', J('J9', '2026-02-27')),
    ];
    const whole = read(sources).edges;
    const late = whole.map(({ node }) => node).filter(({ code }) => code === 'MILESTONE_LATE');
    expect(late.map(({ mission, day }) => `${mission} ${day}`)).toEqual(['M1 2026-02-27', 'M2 2026-02-28']);
    const rank = ['BLOCKING', 'OVERDUE', 'MISSING', 'WATCH'];
    const urgencies = whole.map(({ node }) => rank.indexOf(node.urgency));
    expect(urgencies).toEqual(urgencies.toSorted((a, b) => a - b));
    const pages: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = read(sources, { first: 3, ...(after !== undefined && { after }) });
      pages.push(...page.edges.map(({ cursor }) => cursor));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(pages).toEqual(whole.map(({ cursor }) => cursor));
    expect(() => read(sources, { after: 'nowhere' })).toThrow('no cursor of this list');
  });

  it('counts of each mission what it holds, those with the most for the reader first', () => {
    const facts = [
      J('J1', '2026-02-28'),
      J('J2', '2026-03-10'),
      signalRaised('SIG1', 'owner-dependency', '2026-02-20'),
    ];
    const { missions, totalCount } = read([source('M1', '2026-03-02'), source('M2', '2026-03-02', ...facts)]);
    expect(missions.map(({ mission }) => mission)).toEqual(['M2', 'M1']);
    const sum = missions.reduce((all, { overdue, atRisk, waiting, due }) => all + overdue + atRisk + waiting + due, 0);
    expect(sum).toBe(totalCount);
  });

  it('names no one who is erased', () => {
    const delegated = granted({ domain: 'planification', holder: 'PROD', validTo: '2026-03-20' });
    const named = source('M1', '2026-03-02', delegated);
    expect(JSON.stringify(read([named]).edges)).toContain('PROD');
    const shown = JSON.stringify(read([{ ...named, erased: new Set(['PROD', 'DIR']) }]).edges);
    expect(shown).toContain('erased person');
    expect(shown).not.toMatch(/\b(?:PROD|DIR)\b/);
  });
});

describe('Where a notice stands', () => {
  it('is said for each code, and is overdue once its day has passed', () => {
    expect(Object.keys(NOTICE_ACTS).toSorted()).toEqual([...NOTICE_CODES].toSorted());
    const due = { code: 'MILESTONE_DUE', urgency: 'WATCH', by: '2026-03-02' } as const;
    expect([agendaState(due, '2026-03-02'), agendaState(due, '2026-03-03')]).toEqual(['DUE', 'OVERDUE']);
    expect(agendaState({ code: 'GATE_OPEN', urgency: 'BLOCKING', subject: 'G-OWN' }, '2026-03-02')).toBe('AT_RISK');
    expect(agendaState({ code: 'BUDGET_OVERRUN', urgency: 'OVERDUE' }, '2026-03-02')).toBe('OVERDUE');
  });

  it('presses once it is told and blocks or is overdue, and is the matter of those whose it is', () => {
    const day = '2026-03-02';
    const view = viewOn(day, [...startedCedre]);
    const items = agendaOf(view, published(day));
    expect(items.filter(isPressing).every(({ told: isTold }) => isTold)).toBe(true);
    expect(items.some((item) => isOf(item, { person: 'COO', roles: ['CONSULTANT'] }))).toBe(true);
    expect(items.some((item) => isOf(item, { person: 'EVE', roles: ['TEAM'] }))).toBe(false);
    expect(agendaOf(view, published(day))).toBe(items);
  });
});
