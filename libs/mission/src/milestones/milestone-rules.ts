import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { MilestonesState } from './milestones.state.js';

/** A step that is done neither moves nor is done again. */
export function reachedRefusal({ milestones }: ReadOnly<MilestonesState>, milestone: Ref): Refusal | undefined {
  const reachedOn = milestones[milestone]?.reachedOn;
  return reachedOn ? refuse('WRONG_STATE', { kind: 'milestone', ref: milestone, state: 'reached', since: reachedOn }) : undefined;
}
