import { MOST_CENTS, type ReadOnly, type Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Cents, Ref } from '../shared/vocabulary.js';
import type { Initiative, InitiativeStatus } from './initiatives.state.js';

/** The initiative that a reference names; its existence has been checked. */
export const initiativeOf = ({ initiatives }: ReadOnly<MissionState>, ref: Ref): ReadOnly<Initiative> =>
  initiatives.initiatives[ref] as ReadOnly<Initiative>;

/** What may be done depends on how far the initiative is. */
export function statusRefusal(
  state: ReadOnly<MissionState>,
  ref: Ref,
  ...allowed: readonly InitiativeStatus[]
): Refusal | undefined {
  const { status } = initiativeOf(state, ref);
  return allowed.includes(status) ? undefined : refuse('WRONG_STATE', { kind: 'initiative', ref, state: status });
}

/** As many units are refused as would bring, at their price, more than any amount may be. */
export function revenueRefusal(field: 'volume' | 'sold', value: number, priceCents: Cents): Refusal | undefined {
  const bound = Math.floor(MOST_CENTS / Math.max(1, priceCents));
  return value > bound ? refuse('COUNT_BEYOND', { field, value, bound, priceCents }) : undefined;
}
