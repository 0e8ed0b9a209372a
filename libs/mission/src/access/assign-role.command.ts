import { anyone, choice, lastDay } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { MISSION_ROLES } from './access.events.js';
import { rolesOn } from './access.state.js';

export const assignRole = accessCommand('assignRole', {
  about: 'Gives a person a role in the mission. An acquirer is given audit access instead.',
  roles: ['FIRM_ADMIN'],
  fields: {
    person: anyone('until'),
    role: choice('MissionRole', MISSION_ROLES),
    until: lastDay('occurredOn').maybe().about('Last day of the role; left out, open-ended.'),
  },
  decide({ access }, input, { today }) {
    if (input.role === 'ACQUIRER') return refuse('ROLE_FORBIDDEN', { allowed: ['SPONSOR'], use: 'grantAuditAccess' });
    if (rolesOn(access, input.person, today).includes(input.role)) {
      return refuse('WRONG_STATE', { kind: input.role, ref: input.person, state: 'HELD' });
    }
    return [fact('AccessRoleAssigned', input)];
  },
});
