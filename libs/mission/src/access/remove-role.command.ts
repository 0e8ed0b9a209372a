import { choice, personOrLeaver, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { MISSION_ROLES } from './access.events.js';
import { rolesOn } from './access.state.js';
import { ROLE_NAMES } from '../shared/names.js';

export const removeRole = accessCommand('removeRole', {
  label: say('Retirer un rôle', 'Remove a role'),
  about: say('Retire un rôle à une personne à partir d’aujourd’hui.', 'Takes a role away from a person from today on.'),
  roles: ['FIRM_ADMIN'],
  fields: { person: personOrLeaver(), role: choice('MissionRole', MISSION_ROLES, ROLE_NAMES) },
  decide({ access }, input, { today }) {
    if (!rolesOn(access, input.person, today).includes(input.role)) {
      return refuse('WRONG_STATE', { kind: input.role, ref: input.person, state: 'NOT_HELD' });
    }
    return [fact('AccessRoleRemoved', input)];
  },
});
