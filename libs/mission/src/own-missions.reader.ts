import type { ReadOnly } from '#decider';
import type { MissionState } from './mission-state.js';
import { ownOf } from './shared/own.js';
import { lastDayOf } from './shared/last-days.js';
import type { Day, PersonCode, Ref, Role } from './shared/vocabulary.js';
import type { Membership } from './own-missions.shapes.js';
import { spansShown } from './access/people.reader.js';

/** What a person holds in a mission that is drafted: their roles, and what they were granted. */
export function readMembership(
  mission: Ref,
  { mission: { draft, status }, access }: ReadOnly<Pick<MissionState, 'mission' | 'access'>>,
  { person, roles, day }: { readonly person: PersonCode; readonly roles: readonly Role[]; readonly day: Day },
): Membership | undefined {
  if (!draft) return undefined;
  return {
    ...{ mission, client: draft.client, status, plannedStart: draft.plannedStart, today: day, roles },
    spans: spansShown(access, person, day),
    grants: (ownOf(access.grants, person) ?? []).map(({ scope, until, cleanTeam }) => ({
      ...{ scope, until, cleanTeam },
      held: until >= day,
    })),
    lastDay: lastDayOf(access, person),
  };
}
