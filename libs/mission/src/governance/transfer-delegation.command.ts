import { day, domain, person, personOrLeaver, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { delegationCeiling, delegationEnd, delegationLevel, powerReference } from './delegation-fields.js';
import { grantRefusal } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { cut, delegationsOf, heldFrom } from './governance.state.js';

export const transferDelegation = governanceCommand('transferDelegation', {
  label: say('Transférer une délégation', 'Transfer a delegation'),
  about: say(
    'Passe le droit de décider d’un titulaire à un autre ; celui du premier prend fin la veille.',
    'Passes the right to decide from one holder to another; the first one’s ends the day before.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    domain: domain(),
    from: personOrLeaver()
      .about(say('Qui la tient.', 'Who holds it.'))
      .called(say('Titulaire actuel', 'Present holder')),
    to: person('validFrom')
      .about(say('Qui la tiendra.', 'Who will hold it.'))
      .called(say('Nouveau titulaire', 'New holder')),
    level: delegationLevel(),
    validFrom: day().about(say('Premier jour du nouveau titulaire.', 'First day of the new holder.')),
    validTo: delegationEnd(),
    ceilingCents: delegationCeiling(),
    powerReference: powerReference().about(
      say(
        'Le pouvoir propre au nouveau titulaire : un pouvoir se donne à une personne.',
        'The new holder’s own power: a power is given to a person.',
      ),
    ),
  },
  decide(state, { from, to, ...terms }, { actor, occurredOn }) {
    const { domain, validFrom } = terms;
    const delegations = delegationsOf(state.governance);
    const [current] = heldFrom(delegations, domain, from, occurredOn);
    if (!current) return refuse('UNKNOWN_REF', { kind: 'delegation', ref: `${domain}, ${from}` });
    const given = { ...terms, binding: current.binding };
    const others = cut(delegations, (each) => each.domain === domain && each.holder === from, validFrom);
    return (
      grantRefusal(state, { ...given, holder: to }, actor.id, others) ?? [
        fact('DelegationTransferred', { from, to, ...given, grantor: actor.id }),
      ]
    );
  },
});
