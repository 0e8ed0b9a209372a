import { fold } from '#decider';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { DecisionsEvent, DecisionTaken } from './decisions.events.js';

/** A decision that was taken. */
export interface TakenDecision extends Omit<DecisionTaken['data'], 'occurredOn'> {
  takenOn: Day;
  recordedOn: Day;
  /** Line of the audit trail that records it. */
  revision: number;
  /** The decision that replaced it: it is in force no more, and stays readable. */
  supersededBy?: Ref;
}

/** The register of decisions. */
export interface DecisionsState {
  /** In the order of recording. */
  taken: Record<Ref, TakenDecision>;
}

export const decisions = fold<DecisionsState, DecisionsEvent>(() => ({ taken: {} }), {
  DecisionTaken(state, { data: { occurredOn, ...decision }, recordedOn, revision }) {
    state.taken[decision.decision] = { ...decision, takenOn: occurredOn, recordedOn, revision };
    const replaced = decision.supersedes ? state.taken[decision.supersedes] : undefined;
    if (replaced) replaced.supersededBy = decision.decision;
  },
});
