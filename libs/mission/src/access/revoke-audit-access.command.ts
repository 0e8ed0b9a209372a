import { personOrLeaver, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { rolesOn } from './access.state.js';

export const revokeAuditAccess = accessCommand('revokeAuditAccess', {
  label: say('Retirer un accès d’audit', 'Revoke audit access'),
  about: say(
    'Retire son accès d’audit à un acquéreur à partir d’aujourd’hui.',
    'Takes audit access away from an acquirer from today on.',
  ),
  roles: ['SPONSOR', 'FIRM_ADMIN'],
  fields: {
    to: personOrLeaver().called(say('Personne de l’acquéreur', 'Person of the acquirer')),
    reason: text().starred(),
  },
  decide({ access }, input, { today }) {
    if (!rolesOn(access, input.to, today).includes('ACQUIRER')) {
      return refuse('WRONG_STATE', { kind: 'ACQUIRER', ref: input.to, state: 'NOT_HELD' });
    }
    return [fact('AuditAccessRevoked', input)];
  },
});
