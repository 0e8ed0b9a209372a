import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { GovernanceState } from './governance.state.js';
import { isEndedOn } from './ritual.state.js';

/** A ritual that has ended is neither held nor called off nor handed over; left out the day, nor ended again. */
export function endedRefusal({ rituals }: ReadOnly<GovernanceState>, ref: Ref, day?: Day): Refusal | undefined {
  const ritual = rituals[ref];
  return ritual?.ended && (day === undefined || isEndedOn(ritual, day))
    ? refuse('WRONG_STATE', { kind: 'ritual', ref, state: 'ended', since: ritual.ended.from })
    : undefined;
}
