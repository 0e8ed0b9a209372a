import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { MilestonesState } from './milestones.state.js';

/** A step that is done neither moves nor is done again. */
export function reachedRefusal({ milestones }: ReadOnly<MilestonesState>, milestone: Ref): Refusal | undefined {
  const reached = milestones[milestone]?.reached;
  return reached && refuse('WRONG_STATE', { kind: 'milestone', ref: milestone, state: 'reached', since: reached.on });
}

/** The due date of a step now. */
export const dueOf = ({ milestones }: ReadOnly<MilestonesState>, milestone: Ref): Day =>
  milestones[milestone]?.due ?? '';
