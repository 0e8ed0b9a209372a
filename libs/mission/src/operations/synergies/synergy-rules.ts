import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../../refusals/refusals.js';
import type { Ref } from '../../shared/vocabulary.js';
import type { Synergy } from './synergies.state.js';

/** A synergy that was dropped is neither measured nor dropped again. */
export const droppedRefusal = (ref: Ref, { dropped }: ReadOnly<Synergy>): Refusal | undefined =>
  dropped && refuse('WRONG_STATE', { kind: 'synergy', ref, state: 'stopped' });
