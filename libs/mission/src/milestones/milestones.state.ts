import { fold, type ReadOnly } from '#decider';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { MilestoneKind, MilestonesEvent } from './milestones.events.js';

/** A step of the mission. */
export interface Milestone {
  kind: MilestoneKind;
  due: Day;
  name?: string;
  deliverables: readonly Ref[];
  reachedOn?: Day;
}

/** Steps and what they deliver. */
export interface MilestonesState {
  milestones: Record<Ref, Milestone>;
  /** Deliverables that somebody other than their producer has accepted. */
  acceptedDeliverables: Ref[];
}

export const milestones = fold<MilestonesState, MilestonesEvent>(() => ({ milestones: {}, acceptedDeliverables: [] }), {
  MilestonePlanned(state, { data: { milestone, kind, due, name, deliverables } }) {
    state.milestones[milestone] = { kind, due, deliverables, ...(name && { name }) };
  },
  MilestoneReached(state, { data }) {
    const milestone = state.milestones[data.milestone];
    if (milestone) milestone.reachedOn = data.occurredOn;
  },
});

/** Has somebody other than its producer accepted it? What is handed over was accepted before. */
export const isAccepted = (state: ReadOnly<MilestonesState>, deliverable: Ref): boolean =>
  state.acceptedDeliverables.includes(deliverable);
