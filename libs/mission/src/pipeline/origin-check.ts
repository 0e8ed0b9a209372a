import { addDays } from '#calendar';
import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Role } from '../shared/vocabulary.js';
import type { Envelope } from './envelope.js';
import { membershipOn, type FirmAdmins } from '../visibility/membership.js';

/** Days after the start of the mission until which a fact may be brought in as history. */
const HISTORY_UNTIL = 60;

const WHO_BRINGS_IN: readonly Role[] = ['CONSULTANT', 'LEADERSHIP'];

/** Check 8, of the envelope: history is brought in by those who prepare the mission, and ends soon after its start. */
export function checkOrigin(
  { actor, origin }: Envelope,
  state: ReadOnly<MissionState>,
  admins: FirmAdmins,
  { today, occurredOn }: { readonly today: Day; readonly occurredOn: Day },
): Refusal | undefined {
  if (origin === undefined) return undefined;
  const { roles } = membershipOn(state, admins, actor, today);
  if (!roles.some((role) => WHO_BRINGS_IN.includes(role))) {
    return refuse('ROLE_FORBIDDEN', { actor, allowed: WHO_BRINGS_IN });
  }
  const start = state.mission.startedOn ?? state.mission.draft?.plannedStart ?? today;
  const until = addDays(start, HISTORY_UNTIL);
  return occurredOn > until ? refuse('NOT_HISTORY', { date: occurredOn, until }) : undefined;
}
