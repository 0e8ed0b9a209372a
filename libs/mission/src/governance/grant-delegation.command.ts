import { cents, choice, day, domain, int, person } from '#decider';
import { fact } from '../pipeline/command.js';
import { delegationEnd, powerReference } from './delegation-fields.js';
import { grantRefusal } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { BINDINGS } from './governance.events.js';

export const grantDelegation = governanceCommand('grantDelegation', {
  about: 'Gives a holder the right to decide in a domain, from level 1 (tell) to level 7 (delegate).',
  roles: ['LEADERSHIP'],
  fields: {
    domain: domain('be distinct'),
    holder: person('validFrom'),
    level: int(1, 7).about('1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.'),
    validFrom: day(),
    validTo: delegationEnd(),
    ceilingCents: cents().maybe().about('Most that one decision may commit, in euro cents.'),
    binding: choice('Binding', BINDINGS)
      .or('NONE')
      .about('Whether it commits the company at its bank or in criminal law.'),
    powerReference: powerReference().about('The legal instrument behind a binding delegation.'),
  },
  decide: (state, input, { actor }) =>
    grantRefusal(state, input, actor.id) ?? [fact('DelegationGranted', { ...input, grantor: actor.id })],
});
