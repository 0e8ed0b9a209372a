import type { ReadOnly, Refusal } from '#decider';
import { goneBy } from '../shared/last-days.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import { SYSTEM, type Day, type PersonCode, type Role } from '../shared/vocabulary.js';
import type { Command } from './command.js';
import { administersFirm, erasedOn, firmsOf, membershipOn, type FirmAdmins } from '../visibility/membership.js';

/** What says who may send what. */
type Asked = ReadOnly<Pick<MissionState, 'mission' | 'access' | 'exitReadiness'>>;

/** Check 4: in which of the command's roles does the person act, or why may they not? */
export function actingRole(
  command: Command,
  state: Asked,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
  input: Readonly<Record<string, unknown>>,
): Role | Refusal {
  if (command.beforeMission) return firmRole(command, admins, person, input);
  const { roles, endedOn } = membershipOn(state, admins, person, dayOfMembership(command, state, person, day));
  if (endedOn) return refuse('ACCESS_EXPIRED', { until: endedOn });
  const erased = erasedOn(state, person, roles);
  if (erased) return refuse('ACCESS_EXPIRED', { until: erased });
  const role = command.roles.find((each) => roles.includes(each));
  const onlyAcquirer = roles.length > 0 && roles.every((each) => each === 'ACQUIRER');
  if (onlyAcquirer && !command.openToAcquirer && !state.exitReadiness.closing) {
    return refuse('READ_ONLY_BEFORE_CLOSING', { actor: person });
  }
  return role ?? forbidden(command, person);
}

/** The day whose roles count: today, or the last day of a person who left when the command is still open to them. */
const dayOfMembership = ({ openToLeavers }: Command, { access }: Asked, person: PersonCode, day: Day): Day =>
  (openToLeavers && goneBy(access, person, day)?.lastDay) || day;

/** Before there is a mission, only the firm's administration is known: of the named firm, or of any. */
function firmRole(
  command: Command,
  admins: FirmAdmins,
  person: PersonCode,
  input: Readonly<Record<string, unknown>>,
): Role | Refusal {
  const { firm } = input;
  const own = firmsOf(admins, person);
  const administers = typeof firm === 'string' ? administersFirm(admins, person, firm) : own.length > 0;
  if (administers && command.roles.includes('FIRM_ADMIN')) return 'FIRM_ADMIN';
  if (person === SYSTEM && command.roles.includes('SYSTEM')) return 'SYSTEM';
  // Whoever administers another firm is told which, not that they would have to administer one.
  return typeof firm === 'string' && own.length > 0
    ? refuse('ROLE_FORBIDDEN', { actor: person, allowed: command.roles, administers: own, firm })
    : forbidden(command, person);
}

const forbidden = (command: Command, actor: PersonCode): Refusal =>
  refuse('ROLE_FORBIDDEN', { actor, allowed: command.roles });
