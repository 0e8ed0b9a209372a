import { anyone, bool, choice, day, evidence, organisation, type ReadOnly, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { AUDIT_SCOPES, type AuditAccessGranted } from './access.events.js';
import { SCOPE_NAMES } from '../shared/names.js';

export const grantAuditAccess = accessCommand('grantAuditAccess', {
  label: say('Ouvrir un accès d’audit', 'Grant audit access'),
  about: say(
    'Laisse un acquéreur lire certains domaines de la mission jusqu’à un jour donné, sous accord de confidentialité.',
    'Lets an acquirer read some slices of the mission until a day, under a confidentiality agreement.',
  ),
  roles: ['SPONSOR'],
  fields: {
    to: anyone('until').called(say('Personne de l’acquéreur', 'Person of the acquirer')),
    organisation: organisation().maybe().about(say('L’organisation de l’acquéreur.', 'The acquirer’s organisation.')),
    scope: choice('AuditScope', AUDIT_SCOPES, SCOPE_NAMES)
      .list()
      .about(say('Ce qui peut être lu.', `What may be read: ${AUDIT_SCOPES.join(', ')}.`)),
    until: day()
      .starred()
      .about(say('Dernier jour de l’accès, après aujourd’hui.', 'Last day of the access, after today.')),
    nda: evidence()
      .starred()
      .about(
        say(
          'Référence de preuve de l’accord de confidentialité.',
          'Evidence reference of the confidentiality agreement.',
        ),
      ),
    cleanTeam: bool().about(
      say(
        'Accès restreint, parce que l’acquéreur est un concurrent.',
        'Restricted access, because the acquirer is a competitor.',
      ),
    ),
  },
  decide({ access }, input, { today }) {
    if (input.until <= today) return refuse('DATES_REVERSED', { start: today, end: input.until });
    const isSame = (grant: ReadOnly<AuditAccessGranted['data']>) =>
      [...grant.scope].sort().join() === [...input.scope].sort().join() &&
      (['organisation', 'until', 'nda', 'cleanTeam'] as const).every((name) => grant[name] === input[name]);
    if (access.grants[input.to]?.some(isSame)) {
      return refuse('WRONG_STATE', { kind: 'ACQUIRER', ref: input.to, state: 'HELD' });
    }
    return [fact('AuditAccessGranted', input)];
  },
});
