import type { ReadOnly, Refusal } from '#decider';
import { grantedScope, seesKeyAccounts } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { isStranger, membershipOn, type FirmAdmins } from '../pipeline/membership.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, PersonCode, Role, Slice } from '../shared/vocabulary.js';

/** Who may open a view: the slice it belongs to, and its readers. */
export interface ViewRule {
  readonly view: string;
  /** An acquirer needs this slice in their grant; `none` for a view that is filtered line by line. */
  readonly slice: Slice | 'none';
  /** Roles that may read it; left out, all. */
  readonly readers?: readonly Role[];
}

/** What somebody may see inside a view. */
export interface ReadingRights {
  readonly roles: readonly Role[];
  /** The slices that an acquirer was granted; left out for everybody who may see all. */
  readonly scope?: readonly Slice[];
  /** Whether an acquirer may see key accounts: in a clean team, or with a scope of ALL. Everybody else may. */
  readonly keyAccounts: boolean;
}

type Access = ReadOnly<Pick<MissionState, 'access' | 'mission'>>;

/** The query checks in their fixed order. Somebody who never had a role learns no more than that there is no such mission. */
export function readingRights(
  { view, slice, readers }: ViewRule,
  mission: Access | undefined,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
  ref: string,
): ReadingRights | Refusal {
  const unknown = refuse('MISSION_UNKNOWN', { mission: ref });
  if (!mission) return unknown;
  if (isStranger(mission, admins, person, day)) return unknown;
  const { roles, endedOn } = membershipOn(mission, admins, person, day);
  if (endedOn) return refuse('ACCESS_EXPIRED', { until: endedOn });
  if (roles.length === 0) return refuse('NOT_IN_SCOPE', { about: view, scope: [] });
  const scope = roles.every((role) => role === 'ACQUIRER') ? grantedScope(mission.access, person, day) : undefined;
  if (scope && slice !== 'none' && !scope.includes(slice)) return refuse('NOT_IN_SCOPE', { about: slice, scope });
  if (readers && !roles.some((role) => readers.includes(role))) {
    return refuse('ROLE_FORBIDDEN', { actor: person, allowed: readers });
  }
  return {
    roles,
    keyAccounts: scope === undefined || seesKeyAccounts(mission.access, person, day),
    ...(scope && { scope }),
  };
}

/** Whether the reader may see what belongs to a slice; an acquirer sees those of their grant. */
export const sees = ({ scope }: Pick<ReadingRights, 'scope'>, slice: Slice): boolean =>
  scope === undefined || scope.includes(slice);
