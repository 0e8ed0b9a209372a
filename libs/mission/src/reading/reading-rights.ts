import { isRefusal, type ReadOnly, type Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { erasedOn, isStranger, membershipOn, type FirmAdmins } from '../visibility/membership.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, PersonCode, Role, Slice } from '../shared/vocabulary.js';
import type { View } from '../shared/views.js';
import { eyesOf, type Eyes } from '../visibility/eyes.js';

/** Who may open a view: the slice it belongs to, and its readers. */
export interface ViewRule {
  readonly view: View;
  /** An acquirer needs this slice in their grant; `none` for a view that is filtered line by line. */
  readonly slice: Slice | 'none';
  /** Roles that may read it; left out, all. */
  readonly readers?: readonly Role[];
}

/** What a person may see inside a view, and in which role. */
export interface ReadingRights extends Eyes {
  readonly roles: readonly Role[];
}

type Access = ReadOnly<Pick<MissionState, 'access' | 'mission'>>;

/** The query checks in their fixed order. A stranger learns no more than that there is no such mission. */
export function readingRights(...asked: Parameters<typeof rightsByRoles>): ReadingRights | Refusal {
  const rights = rightsByRoles(...asked);
  const [, state, , person] = asked;
  if (!state || isRefusal(rights)) return rights;
  const erased = erasedOn(state, person, rights.roles);
  return erased ? refuse('ACCESS_EXPIRED', { until: erased }) : rights;
}

/** What a person’s roles let them see, who may have been erased since: of them too, no one is told a name. */
export function rightsByRoles(
  { view, slice, readers }: ViewRule,
  state: Access | undefined,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
  ref: string,
): ReadingRights | Refusal {
  const unknown = refuse('MISSION_UNKNOWN', { mission: ref });
  if (!state) return unknown;
  if (isStranger(state, admins, person, day)) return unknown;
  const { roles, endedOn } = membershipOn(state, admins, person, day);
  if (endedOn) return refuse('ACCESS_EXPIRED', { until: endedOn });
  if (roles.length === 0) return refuse('NOT_IN_SCOPE', { about: view, scope: [] });
  const eyes = eyesOf(state, roles, person, day);
  const { scope } = eyes;
  if (scope && slice !== 'none' && !scope.includes(slice)) return refuse('NOT_IN_SCOPE', { about: slice, scope });
  if (readers && !roles.some((role) => readers.includes(role))) {
    return refuse('ROLE_FORBIDDEN', { actor: person, allowed: readers });
  }
  return { roles, ...eyes };
}

/** Whether the reader may see what belongs to a slice; an acquirer sees those of their grant. */
export const sees = ({ scope }: Pick<ReadingRights, 'scope'>, slice: Slice): boolean =>
  scope === undefined || scope.includes(slice);
