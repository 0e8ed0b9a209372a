import type { ReadOnly, Refusal } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, PersonCode, Ref, Role } from '../shared/vocabulary.js';
import type { Issue, MissionStatus } from './mission.state.js';

/** Does it say what is in and what is out, and nothing of both? */
export const isScope = ({
  included,
  excluded,
}: {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
}): boolean => included.length > 0 && excluded.length > 0 && !included.some((name) => excluded.includes(name));

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

/** Refused for an issue that is resolved: it has no more rank and no other outcome. */
export const resolved = (issue: ReadOnly<Issue> | undefined): Refusal | undefined =>
  issue?.resolvedOn
    ? refuse('WRONG_STATE', { kind: 'issue', ref: issue.issue, state: 'RESOLVED', on: issue.resolvedOn })
    : undefined;

/** Refused when the mission is in none of these statuses. */
export const statusMissing = (
  { mission: { status } }: ReadOnly<MissionState>,
  ref: Ref,
  needed: readonly MissionStatus[],
): Refusal | undefined =>
  needed.includes(status) ? undefined : refuse('WRONG_STATE', { kind: 'mission', ref, state: status });
