import { fold, type ReadOnly } from '#decider';
import type { FactNamed } from '../mission-events.js';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  AbsenceTestCompleted,
  AbsenceTestStarted,
  ClosingRecorded,
  DossierIndexUpdated,
  EmployeesInformedOfSale,
  ExitReadinessEvent,
  HandoverPlanApproved,
  LetterOfIntentRecorded,
  PostMissionCheckHeld,
  ReadinessReviewed,
  ReadinessSnapshotTaken,
  ReadinessWeightsSet,
  SuccessorAppointed,
} from './exit-readiness.events.js';
import type { Gate } from '../shared/gates.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

/** A real absence, and what it showed once it is over. */
export interface AbsenceTest extends Pick<AbsenceTestStarted['data'], 'absent' | 'from' | 'to'> {
  /** Line that recorded it first. */
  revision: number;
  started: Trace;
  completed?: Traced<AbsenceTestCompleted['data']>;
}

/** A gate that was taken charge of. */
export interface Blocker {
  /** Line that recorded it first. */
  revision: number;
  gate: Gate;
  reason: string;
  declared: Trace;
  lifted?: Trace & { evidence: readonly (EvidenceRef | Ref)[] };
  waived?: Trace & { reason: string };
}

/** A gap that is accepted for a time. */
export interface Reserve {
  /** Line that recorded it first. */
  revision: number;
  statement: string;
  due?: Day;
  owner?: PersonCode;
  /** The line that raised or last restated it. */
  stated: Trace;
  lifted?: Trace & { evidence: EvidenceRef };
}

/** How ready the company is to do without its owner and without the firm, and how it is handed over. */
export interface ExitReadinessState {
  /** In the order of starting. */
  tests: Record<Ref, AbsenceTest>;
  /** The last appointment. */
  successor?: Traced<SuccessorAppointed['data']>;
  /** The first letter of intent: it freezes the weights. */
  letterOfIntent?: Traced<LetterOfIntentRecorded['data']>;
  /** The first information of the employees: the waiting time runs from it. */
  employeesInformed?: Traced<EmployeesInformedOfSale['data']>;
  /** The first closing: from then on an acquirer may act. */
  closing?: Traced<ClosingRecorded['data']>;
  weights?: Traced<ReadinessWeightsSet['data']>;
  dossier?: Traced<DossierIndexUpdated['data']>;
  /** In the order of taking. */
  snapshots: Record<Ref, Traced<ReadinessSnapshotTaken['data']> & { reviews: Traced<ReadinessReviewed['data']>[] }>;
  blockers: Record<Ref, Blocker>;
  /** The last plan approved. */
  plan?: Traced<HandoverPlanApproved['data']>;
  /** Recipients who accepted, in order. */
  acceptances: (Trace & { recipient: string })[];
  reserves: Record<Ref, Reserve>;
  /** Days planned for checks when the mission was closed. */
  plannedChecks: readonly Day[];
  postMissionChecks: Traced<PostMissionCheckHeld['data']>[];
}

const initial = (): ExitReadinessState => ({
  tests: {},
  snapshots: {},
  blockers: {},
  acceptances: [],
  reserves: {},
  plannedChecks: [],
  postMissionChecks: [],
});

export const exitReadiness = fold<ExitReadinessState, ExitReadinessEvent, FactNamed<'MissionClosed'>>(initial, {
  AbsenceTestStarted(state, event) {
    const { test, absent, from, to } = event.data;
    state.tests[test] = { revision: event.revision, absent, from, to, started: traceOf(event) };
  },
  AbsenceTestCompleted(state, event) {
    const test = state.tests[event.data.test];
    if (test) test.completed = traced(event);
  },
  SuccessorAppointed(state, event) {
    state.successor = traced(event);
  },
  LetterOfIntentRecorded(state, event) {
    state.letterOfIntent ??= traced(event);
  },
  EmployeesInformedOfSale(state, event) {
    state.employeesInformed ??= traced(event);
  },
  ClosingRecorded(state, event) {
    state.closing ??= traced(event);
  },
  ReadinessWeightsSet(state, event) {
    state.weights = traced(event);
  },
  DossierIndexUpdated(state, event) {
    state.dossier = traced(event);
  },
  ReadinessSnapshotTaken(state, event) {
    state.snapshots[event.data.snapshot] = { ...traced(event), reviews: [] };
  },
  ReadinessReviewed(state, event) {
    state.snapshots[event.data.snapshot]?.reviews.push(traced(event));
  },
  BlockerDeclared(state, event) {
    const { blocker, gate, reason } = event.data;
    state.blockers[blocker] = { revision: event.revision, gate, reason, declared: traceOf(event) };
  },
  BlockerLifted(state, event) {
    const { blocker, evidence } = event.data;
    const declared = state.blockers[blocker];
    if (declared) declared.lifted = { evidence, ...traceOf(event) };
  },
  BlockerWaived(state, event) {
    const { blocker, reason } = event.data;
    const declared = state.blockers[blocker];
    if (declared) declared.waived = { reason, ...traceOf(event) };
  },
  HandoverPlanApproved(state, event) {
    state.plan = traced(event);
  },
  HandoverAccepted(state, event) {
    const { recipient, reserves } = event.data;
    state.acceptances.push({ recipient, ...traceOf(event) });
    for (const { reserve, ...stated } of reserves) {
      const known = state.reserves[reserve];
      const revision = known?.revision ?? event.revision;
      state.reserves[reserve] = { ...dated(known), ...stated, revision, stated: traceOf(event) };
    }
  },
  HandoverReserveRaised(state, event) {
    const { reserve, statement, due, owner } = event.data;
    state.reserves[reserve] = { revision: event.revision, statement, due, owner, stated: traceOf(event) };
  },
  HandoverReserveLifted(state, event) {
    const raised = state.reserves[event.data.reserve];
    if (raised) raised.lifted = { evidence: event.data.evidence, ...traceOf(event) };
  },
  MissionClosed(state, { data }) {
    state.plannedChecks = data.postMissionChecks;
  },
  PostMissionCheckHeld(state, event) {
    state.postMissionChecks.push(traced(event));
  },
});

/** What a reserve keeps when it is restated without a date or an owner. Restating a lifted reserve opens it again. */
const dated = (reserve: Reserve | undefined): Pick<Reserve, 'due' | 'owner'> => ({
  ...(reserve?.due && { due: reserve.due }),
  ...(reserve?.owner && { owner: reserve.owner }),
});

/** Is the gate still in a person's charge, neither lifted nor waived? */
export const isOpenBlocker = ({ lifted, waived }: ReadOnly<Blocker>): boolean => !lifted && !waived;

/** Gates that leadership or the sponsor accepted as they are. */
export const waivedGates = ({ blockers }: ReadOnly<ExitReadinessState>): readonly Gate[] =>
  valuesOf(blockers).flatMap(({ gate, waived }) => (waived ? [gate] : []));

/** Reserves raised or restated, and not lifted. */
export const openReserves = ({ reserves }: ReadOnly<ExitReadinessState>): readonly Ref[] =>
  entriesOf(reserves).flatMap(([ref, { lifted }]) => (lifted ? [] : [ref]));

/** An absence test that is known to exist. */
export function testOf({ tests }: ReadOnly<ExitReadinessState>, ref: Ref): ReadOnly<AbsenceTest> {
  const test = tests[ref];
  if (!test) throw new Error(`absence test ${ref} does not exist`);
  return test;
}

/** A blocker that is known to exist. */
export function blockerOf({ blockers }: ReadOnly<ExitReadinessState>, ref: Ref): ReadOnly<Blocker> {
  const blocker = blockers[ref];
  if (!blocker) throw new Error(`blocker ${ref} does not exist`);
  return blocker;
}
