import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { refsOf } from '../shared/in-order.js';
import { ERASED_PERSON } from '../shared/erased-person.js';
import { hasLeftBy, lastDayOf } from '../shared/last-days.js';
import { ownOf } from '../shared/own.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { isRivals } from '../visibility/eyes.js';
import { aBid } from '../visibility/visibility.js';
import { isHeldOn, type AccessState, type RegisteredPerson } from './access.state.js';
import type { People, Person, PersonRole } from './people.shapes.js';

type State = Pick<MissionState, 'access'>;

/** What is personal about a person, in clear; every part of it may be missing. */
export interface OpenedPerson {
  readonly name?: string;
  readonly email?: string;
  readonly position?: string;
}

/** What the answer rests on besides the state at the moment asked about. */
export interface PeopleSources {
  /** People who are erased now, whatever the moment asked about: what is erased was never readable. */
  readonly erased: ReadonlySet<PersonCode>;
  /** People whom the reader may know of; left out, all. */
  readonly known?: ReadonlySet<PersonCode>;
  /** Opens what is sealed; left out for a reader who sees codes alone. */
  readonly open?: (person: PersonCode, registered: ReadOnly<RegisteredPerson>) => OpenedPerson | undefined;
}

/** Every person who was registered, received a role or left, as far as a reader may know of them. */
export function readPeople(view: OpenView<State>, sources: PeopleSources, language: Language): People {
  const { asOf, state } = view;
  const { people, roles, lastDays } = state.access;
  const codes = new Set([...refsOf(people), ...refsOf(roles), ...refsOf(lastDays)]);
  const seen = [...codes].filter((code) => sources.known?.has(code) ?? true);
  return { asOf, people: seen.map((code) => readPerson(view, code, sources, language)) };
}

function readPerson(
  { asOf, rights, state: { access } }: OpenView<State>,
  person: PersonCode,
  { erased, open }: PeopleSources,
  language: Language,
): Person {
  const registered = ownOf(access.people, person);
  const isErased = erased.has(person);
  const opened = registered && !isErased ? open?.(person, registered) : undefined;
  return {
    person,
    label: isErased ? ERASED_PERSON[language] : (opened?.name ?? person),
    erased: isErased,
    name: opened?.name,
    email: opened?.email,
    position: opened?.position,
    organisation: open && !isErased ? registered?.organisation : undefined,
    roles: spansShown(access, person, asOf.day).filter(
      ({ role }) => role !== 'ACQUIRER' || !isRivals(rights, aBid(person)),
    ),
    lastDay: lastDayOf(access, person),
  };
}

/** The spans of a person's roles, in the order of assignment, and which of them are held on a day. */
export const spansShown = (access: ReadOnly<AccessState>, person: PersonCode, day: Day): readonly PersonRole[] =>
  (ownOf(access.roles, person) ?? []).map((span) => ({
    role: span.role,
    from: span.from,
    until: span.until,
    removedOn: span.removedOn,
    held: isHeldOn(span, day) && !hasLeftBy(access, person, day),
  }));
