import { workingDaysBetween } from '#calendar';
import { fold, type ReadOnly, type Origin } from '#decider';
import { traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type {
  DecisionBypassed,
  DecisionCommunicated,
  DecisionExecuted,
  DecisionJustificationCompleted,
  DecisionOutcomeReviewed,
  DecisionProposed,
  DecisionsEvent,
  DecisionTaken,
} from './decisions.events.js';
import { clear, openConflict, silence, type Discussion } from './discussion.state.js';

export * from './discussion.state.js';

/** A decision that was taken. Title and review day are those of the proposal when the decision does not name its own. */
export interface TakenDecision extends Omit<DecisionTaken['data'], 'occurredOn'> {
  takenOn: Day;
  recordedOn: Day;
  /** Brought in from before the mission's time. */
  origin?: Origin;
  /** Line of the audit trail that records it. */
  revision: number;
  /** The decision that replaced it: it is in force no more, and stays readable. */
  supersededBy?: Ref;
  /** Reasons given afterwards, in the order of recording. */
  justifications: Traced<DecisionJustificationCompleted['data']>[];
  /** Who was told, beside what `communicated` says. */
  communications: Traced<DecisionCommunicated['data']>[];
  executions: Traced<DecisionExecuted['data']>[];
  reviews: Traced<DecisionOutcomeReviewed['data']>[];
}

/** The register of decisions. */
export interface DecisionsState {
  /** What was put up for decision, taken or not, in the order of recording. */
  proposed: Record<Ref, Traced<DecisionProposed['data']>>;
  /** What was decided, in the order of recording. */
  taken: Record<Ref, TakenDecision>;
  /** What people said about each decision, proposed or taken. */
  discussions: Record<Ref, Discussion>;
  bypasses: Traced<DecisionBypassed['data']>[];
}

const initial = (): DecisionsState => ({ proposed: {}, taken: {}, discussions: {}, bypasses: [] });

export const decisions = fold<DecisionsState, DecisionsEvent>(initial, {
  DecisionProposed(state, event) {
    state.proposed[event.data.decision] = traced(event);
    state.discussions[event.data.decision] = silence(event.revision);
  },
  DecisionInputGiven(state, event) {
    state.discussions[event.data.decision]?.inputs.push(traced(event));
  },
  DecisionAgreed(state, event) {
    state.discussions[event.data.decision]?.agreements.push(traced(event));
  },
  DecisionObjected(state, event) {
    state.discussions[event.data.decision]?.objections.push(traced(event));
  },
  DecisionObjectionWithdrawn(state, event) {
    const discussion = state.discussions[event.data.decision];
    if (discussion) clear(discussion, { ...traceOf(event), how: 'WITHDRAWN' }, event.data.by);
  },
  MediationOpened(state, event) {
    const { decision, parties, mediator, cause } = event.data;
    state.discussions[decision]?.conflicts.push({
      kind: 'MEDIATION',
      parties,
      third: mediator,
      ...(cause && { cause }),
      opened: traceOf(event),
    });
  },
  MediationConcluded(state, event) {
    const { decision, outcome, settled, occurredOn } = event.data;
    const discussion = state.discussions[decision];
    const conflict = openConflict(discussion);
    if (!discussion || !conflict) return;
    const workingDays = workingDaysBetween(conflict.opened.on, occurredOn);
    conflict.concluded = { ...traceOf(event), outcome, settled, workingDays };
    if (settled) clear(discussion, { ...traceOf(event), how: 'MEDIATION' });
  },
  ArbitrationOpened(state, event) {
    const { decision, parties, arbiter, cause } = event.data;
    state.discussions[decision]?.conflicts.push({
      kind: 'ARBITRATION',
      parties,
      third: arbiter,
      ...(cause && { cause }),
      opened: traceOf(event),
    });
  },
  ArbitrationRendered(state, event) {
    const { decision, chosen, reason, workingDays } = event.data;
    const discussion = state.discussions[decision];
    const conflict = openConflict(discussion);
    if (!discussion || !conflict) return;
    conflict.concluded = { ...traceOf(event), outcome: chosen, settled: true, reason, workingDays };
    clear(discussion, { ...traceOf(event), how: 'ARBITRATION' });
  },
  ExpertConsulted(state, event) {
    state.discussions[event.data.decision]?.consultations.push(traced(event));
  },
  DecisionTaken(state, { data: { occurredOn, ...decision }, metadata, recordedOn, revision }) {
    const { title, reviewOn } = state.proposed[decision.decision] ?? {};
    state.taken[decision.decision] = {
      ...(title && { title }),
      ...(reviewOn && { reviewOn }),
      ...decision,
      ...(metadata.origin && { origin: metadata.origin }),
      takenOn: occurredOn,
      recordedOn,
      revision,
      justifications: [],
      communications: [],
      executions: [],
      reviews: [],
    };
    state.discussions[decision.decision] ??= silence(revision);
    const replaced = decision.supersedes ? state.taken[decision.supersedes] : undefined;
    if (replaced) replaced.supersededBy = decision.decision;
  },
  DecisionJustificationCompleted(state, event) {
    state.taken[event.data.decision]?.justifications.push(traced(event));
  },
  DecisionCommunicated(state, event) {
    state.taken[event.data.decision]?.communications.push(traced(event));
  },
  DecisionExecuted(state, event) {
    state.taken[event.data.decision]?.executions.push(traced(event));
  },
  DecisionBypassed(state, event) {
    state.bypasses.push(traced(event));
  },
  DecisionOutcomeReviewed(state, event) {
    state.taken[event.data.decision]?.reviews.push(traced(event));
  },
});

/** Does the reference name a decision, proposed or taken? */
export const isDecision = ({ discussions }: ReadOnly<DecisionsState>, decision: Ref): boolean =>
  Object.hasOwn(discussions, decision);

/** Has the decision been taken? */
export const isTaken = ({ taken }: ReadOnly<DecisionsState>, decision: Ref): boolean => Object.hasOwn(taken, decision);
