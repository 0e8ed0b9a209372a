import { choice, organisation, say, text, type ReadOnly, type Refusal } from '#decider';
import { fact, type Decision } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { goneBy } from '../shared/last-days.js';
import { ROLE_NAMES } from '../shared/names.js';
import { toSeal } from '../shared/sealed.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { MISSION_ROLES } from './access.events.js';
import { rolesOn, type AccessState } from './access.state.js';

/** What is told of a person who is made known to a mission, beside their code. */
export const newPersonFields = {
  name: text().asPersonal().about(say('Nom de la personne.', 'Name of the person.')),
  email: text()
    .maybe()
    .asPersonal()
    .about(say('Adresse électronique de la personne.', 'E-mail address of the person.')),
  position: text()
    .maybe()
    .asPersonal()
    .about(say('Fonction de la personne dans son organisation.', 'Position of the person in their organisation.')),
  organisation: organisation()
    .maybe()
    .about(say('L’organisation pour laquelle la personne agit.', 'The organisation for which the person acts.')),
  roles: choice('MissionRole', MISSION_ROLES, ROLE_NAMES)
    .list()
    .maybe()
    .about(
      say(
        'Les rôles que la personne tient dès maintenant, sans terme ; assignRole en donne d’autres, ou pour un temps.',
        'The roles that the person holds from now on, open-ended; assignRole gives others, or for a time.',
      ),
    ),
};

/** A person, with what is told of them. */
export interface NewPerson {
  readonly person: PersonCode;
  readonly name: string;
  readonly email?: string;
  readonly position?: string;
  readonly organisation?: string;
  readonly roles?: readonly (typeof MISSION_ROLES)[number][];
}

/** Makes a person known and gives them their roles, or says what stands against it. */
export function introduced(
  access: ReadOnly<AccessState>,
  { person, organisation, roles = [], ...personal }: NewPerson,
  today: Day,
): Decision {
  if (Object.hasOwn(access.people, person)) return refuse('REF_TAKEN', { kind: 'person', ref: person });
  const refusal = roles.map((role) => roleRefusal(access, person, role, today)).find((each) => each !== undefined);
  if (refusal) return refusal;
  const gone = roles.length > 0 && goneBy(access, person, today);
  if (gone) return refuse('PERSON_LEFT', gone);
  return [
    fact('PersonRegistered', { person, ...(organisation && { organisation }), sealed: toSeal(person, personal) }),
    ...roles.map((role) => fact('AccessRoleAssigned', { person, role })),
  ];
}

/** What stands against a role: an acquirer is granted access instead, and no role is held twice. */
export function roleRefusal(
  access: ReadOnly<AccessState>,
  person: PersonCode,
  role: (typeof MISSION_ROLES)[number],
  today: Day,
): Refusal | undefined {
  if (role === 'ACQUIRER') return refuse('ROLE_FORBIDDEN', { allowed: ['SPONSOR'], use: 'grantAuditAccess' });
  if (rolesOn(access, person, today).includes(role))
    return refuse('WRONG_STATE', { kind: role, ref: person, state: 'HELD' });
  return undefined;
}
