import { domain, personOrLeaver, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';
import { delegationsOf, heldFrom } from './governance.state.js';

export const revokeDelegation = governanceCommand('revokeDelegation', {
  label: say('Retirer une délégation', 'Revoke a delegation'),
  about: say(
    'Retire le droit de décider dans un domaine : le dernier jour est la veille du jour du fait.',
    'Takes back the right to decide in a domain: the last day is the one before the business day.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { domain: domain(), holder: personOrLeaver(), reason: text().maybe() },
  decide: ({ governance }, input, { occurredOn }) =>
    heldFrom(delegationsOf(governance), input.domain, input.holder, occurredOn).length === 0
      ? refuse('UNKNOWN_REF', { kind: 'delegation', ref: `${input.domain}, ${input.holder}` })
      : [fact('DelegationRevoked', input)],
});
