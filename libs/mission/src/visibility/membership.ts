import { sameName, type ReadOnly } from '#decider';
import { accessEndedOn, erasureOf, rolesOn } from '../access/access.state.js';
import type { DiagnosticState } from '../mission/diagnostic.state.js';
import type { MissionState } from '../mission-state.js';
import { SYSTEM, type Day, type PersonCode, type Role } from '../shared/vocabulary.js';

/** Who administers which firm's missions, by configuration: person codes by firm. */
export type FirmAdmins = Readonly<Record<string, readonly PersonCode[]>>;

/** What a person may be in a mission on a day. */
export interface Membership {
  readonly roles: readonly Role[];
  /** Last day of access, for a person whose every role has ended. */
  readonly endedOn?: Day;
}

/** The roles of a person in a mission on a day: those the mission gave, and that of the firm's administrator. */
export function membershipOn(
  state: ReadOnly<Pick<MissionState, 'mission' | 'access'>>,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
): Membership {
  if (person === SYSTEM) return { roles: ['SYSTEM'] };
  const given = rolesOn(state.access, person, day);
  const firm = state.mission.draft?.firm;
  const administers = firm !== undefined && administersFirm(admins, person, firm);
  const roles: readonly Role[] = administers ? [...given, 'FIRM_ADMIN'] : given;
  if (roles.length > 0) return { roles };
  const endedOn = accessEndedOn(state.access, person, day);
  return { roles, ...(endedOn && { endedOn }) };
}

/** The day on which a person was erased: with their data, their access is gone. Who administers is said elsewhere. */
export const erasedOn = (
  { access }: ReadOnly<Pick<MissionState, 'access'>>,
  person: PersonCode,
  roles: readonly Role[],
): Day | undefined => (roles.includes('FIRM_ADMIN') ? undefined : erasureOf(access, person)?.destroyed?.on);

/**
 * Has the person no part in the mission, and never had one? Then they learn no more of it than of a mission that is not:
 * a mission that does not exist has no members.
 */
export const isStranger = (
  state: ReadOnly<Pick<MissionState, 'mission' | 'access'>>,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
): boolean => membershipOn(state, admins, person, day).roles.length === 0 && !Object.hasOwn(state.access.roles, person);

/** Who administers this firm's missions. */
export const adminsOf = (admins: FirmAdmins, firm: string): readonly PersonCode[] =>
  Object.entries(admins).flatMap(([name, people]) => (sameName(name, firm) ? people : []));

/** Does the person administer this firm's missions? */
export const administersFirm = (admins: FirmAdmins, person: PersonCode, firm: string): boolean =>
  adminsOf(admins, firm).includes(person);

/** The firms whose missions a person administers. */
export const firmsOf = (admins: FirmAdmins, person: PersonCode): readonly string[] =>
  Object.keys(admins).filter((firm) => administersFirm(admins, person, firm));

/**
 * May the person know of a diagnostic? Its author may, and whoever administers a firm for which it was made. One that
 * does not say for which firm was made for those of its author.
 */
export const knowsDiagnostic = (
  { by, completed }: ReadOnly<DiagnosticState>,
  admins: FirmAdmins,
  person: PersonCode,
): boolean => {
  const madeFor = completed?.firms ?? (by === undefined ? [] : firmsOf(admins, by));
  return by === person || madeFor.some((firm) => administersFirm(admins, person, firm));
};

/** Does the person administer any firm? */
export const administersSomeFirm = (admins: FirmAdmins, person: PersonCode): boolean =>
  firmsOf(admins, person).length > 0;
