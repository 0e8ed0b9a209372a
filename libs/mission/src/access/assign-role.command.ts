import { anyone, choice, lastDay, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { accessCommand } from './access-command.js';
import { MISSION_ROLES } from './access.events.js';
import { roleRefusal } from './new-person.js';
import { ROLE_NAMES } from '../shared/names.js';

export const assignRole = accessCommand('assignRole', {
  label: say('Donner un rôle', 'Assign a role'),
  about: say(
    'Donne à une personne un rôle dans la mission. Un acquéreur reçoit plutôt un accès d’audit.',
    'Gives a person a role in the mission. An acquirer is given audit access instead.',
  ),
  roles: ['FIRM_ADMIN'],
  fields: {
    person: anyone('until'),
    role: choice('MissionRole', MISSION_ROLES, ROLE_NAMES),
    until: lastDay('occurredOn')
      .maybe()
      .about(say('Dernier jour du rôle ; sans indication, sans terme.', 'Last day of the role; left out, open-ended.')),
  },
  decide({ access }, input, { today }) {
    return roleRefusal(access, input.person, input.role, today) ?? [fact('AccessRoleAssigned', input)];
  },
});
