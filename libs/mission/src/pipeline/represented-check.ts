import { type ReadOnly, type Refusal, say } from '#decider';
import { goneBy } from '../shared/last-days.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';
import { mayName, type Eyes } from '../visibility/eyes.js';
import type { Envelope } from './envelope.js';
import { administersSomeFirm, membershipOn, type FirmAdmins } from '../visibility/membership.js';

/** Check 8, of the envelope: whoever is acted for is another person, who has a role in the mission today. */
export function checkRepresented(
  { actor, onBehalfOf: person }: Envelope,
  { state, eyes }: { readonly state: ReadOnly<MissionState>; readonly eyes: Eyes },
  admins: FirmAdmins,
  today: Day,
): Refusal | undefined {
  if (person === undefined) return undefined;
  if (person === actor)
    return refuse('INVALID_INPUT', {
      field: 'onBehalfOf',
      why: say('c’est la personne qui agit elle-même', 'it names the very person who acts'),
    });
  // First of all: an acquirer must not learn who else is there.
  if (!mayName(eyes, person)) return refuse('UNKNOWN_PERSON', { person });
  const gone = goneBy(state.access, person, today);
  if (gone) return refuse('PERSON_LEFT', gone);
  if (state.mission.status === 'NONE' && administersSomeFirm(admins, person)) return undefined;
  const { roles, endedOn } = membershipOn(state, admins, person, today);
  if (roles.length > 0) return undefined;
  return endedOn ? refuse('ACCESS_EXPIRED', { until: endedOn, person }) : refuse('UNKNOWN_PERSON', { person });
}
