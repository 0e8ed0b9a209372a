import type { ReadOnly, Refusal } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, PersonCode, Role } from '../shared/vocabulary.js';

/** Does it say what is in and what is out, and nothing of both? */
export const isScope = ({ included, excluded }: { readonly included: readonly string[]; readonly excluded: readonly string[] }): boolean =>
  included.length > 0 && excluded.length > 0 && !included.some((name) => excluded.includes(name));

/** Refused when the person holds none of these roles on that day. */
export function roleMissing(
  { access }: ReadOnly<MissionState>,
  person: PersonCode,
  allowed: readonly Role[],
  day: Day,
): Refusal | undefined {
  const held = rolesOn(access, person, day);
  return allowed.some((role) => held.includes(role)) ? undefined : refuse('ROLE_FORBIDDEN', { allowed, person });
}
