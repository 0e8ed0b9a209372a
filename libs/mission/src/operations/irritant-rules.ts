import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import { isUnresolved } from './operations.state.js';

/** Nothing more is done about an irritant that is resolved. */
export function resolvedRefusal({ operations }: ReadOnly<MissionState>, ref: Ref): Refusal | undefined {
  const irritant = operations.irritants[ref];
  return irritant && !isUnresolved(irritant)
    ? refuse('WRONG_STATE', { kind: 'irritant', ref, state: 'resolved' })
    : undefined;
}
