import { choice, day, domain, person, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { delegationCeiling, delegationEnd, delegationLevel, powerReference } from './delegation-fields.js';
import { grantRefusal } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { BINDINGS } from './governance.events.js';
import { BINDING_NAMES } from './governance-choices.js';

export const grantDelegation = governanceCommand('grantDelegation', {
  label: say('Accorder une délégation', 'Grant a delegation'),
  about: say(
    'Donne à un titulaire le droit de décider dans un domaine, du niveau 1 (dire) au niveau 7 (déléguer).',
    'Gives a holder the right to decide in a domain, from level 1 (tell) to level 7 (delegate).',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    domain: domain('be distinct'),
    holder: person('validFrom'),
    level: delegationLevel(),
    validFrom: day(),
    validTo: delegationEnd(),
    ceilingCents: delegationCeiling(),
    binding: choice('Binding', BINDINGS, BINDING_NAMES)
      .or('NONE')
      .about(
        say(
          'Si elle engage l’entreprise auprès de sa banque ou au pénal.',
          'Whether it commits the company at its bank or in criminal law.',
        ),
      ),
    powerReference: powerReference().about(
      say('L’acte juridique derrière une délégation qui engage.', 'The legal instrument behind a binding delegation.'),
    ),
  },
  decide: (state, input, { actor }) =>
    grantRefusal(state, input, actor.id) ?? [fact('DelegationGranted', { ...input, grantor: actor.id })],
});
