import { lastDayOf } from '../shared/last-days.js';
import { refsOf } from '../shared/in-order.js';
import { ownOf } from '../shared/own.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import type { RoleSpan } from '../access/access.state.js';
import { by, type ReadOnly } from '#decider';
import type { MissionEvent } from '../mission-events.js';
import type { ChangedPerson } from './changes.shapes.js';
import type { Moments, MissionView } from './moments.reader.js';

/** Events that say what people are in a mission. */
export const OF_ROLES: readonly MissionEvent['type'][] = [
  'AccessRoleAssigned',
  'AccessRoleRemoved',
  'AuditAccessGranted',
  'AuditAccessRevoked',
  'SuccessorAppointed',
  'PersonDeparted',
  'PersonDepartureCorrected',
];

type Known = Omit<ChangedPerson, 'lines'>;
type Span = ReadOnly<RoleSpan>;

/** Roles that were given or ended, and last days that became known, by day. An acquirer is told of themselves alone. */
export function changedPeople({ before, after }: Moments, reader: PersonCode): readonly Known[] {
  const { access } = after.state;
  const seen = (person: PersonCode) => after.rights.scope === undefined || person === reader;
  const people = [...new Set([...refsOf(access.roles), ...refsOf(access.lastDays)])].filter(seen);
  return people
    .flatMap((person) => [...changedRoles(before, after, person), ...changedLastDay(before, after, person)])
    .toSorted(by(({ on }) => on));
}

const spansIn = (view: MissionView | undefined, person: PersonCode): readonly Span[] =>
  (view && ownOf(view.state.access.roles, person)) ?? [];

function changedRoles(before: MissionView | undefined, after: MissionView, person: PersonCode): readonly Known[] {
  const earlier = new Map(spansIn(before, person).map((span) => [span.revision, span]));
  return spansIn(after, person).flatMap((span): readonly Known[] => {
    const former = earlier.get(span.revision);
    const given: readonly Known[] = former ? [] : [{ person, change: 'ROLE_GIVEN', role: span.role, on: span.from }];
    const end = endBy(span, after.asOf.day);
    const hadEnded = former && before ? endBy(former, before.asOf.day) !== undefined : false;
    if (end === undefined || hadEnded) return given;
    return [...given, { person, change: 'ROLE_ENDED', role: span.role, on: end }];
  });
}

/** The day on which a role is over, if it is by then: the one of its taking away, or the last one for which it was given. */
function endBy({ removedOn, until }: Span, day: Day): Day | undefined {
  const ends = [removedOn !== undefined && removedOn <= day && removedOn, until !== undefined && until < day && until];
  return ends.filter((end): end is Day => end !== false).sort()[0];
}

function changedLastDay(before: MissionView | undefined, after: MissionView, person: PersonCode): readonly Known[] {
  const on = lastDayOf(after.state.access, person);
  if (on === undefined || (before && lastDayOf(before.state.access, person) === on)) return [];
  return [{ person, change: 'LEFT', role: undefined, on }];
}
