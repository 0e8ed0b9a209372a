import { cents, day, domain, int, person, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { powerReference } from './delegation-fields.js';
import { grantRefusal } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { cut, delegationsOf, heldFrom } from './governance.state.js';

export const changeDelegation = governanceCommand('changeDelegation', {
  label: say('Modifier une délégation', 'Change a delegation'),
  about: say(
    'Poursuit une délégation avec un autre niveau, un autre terme ou un autre plafond, à partir du jour du fait.',
    'Lets a delegation go on under another level, end or ceiling, from the business day on.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    domain: domain(),
    holder: person(),
    level: int(1, 7)
      .maybe()
      .about(say('Nouveau niveau, de 1 à 7 ; sans indication, inchangé.', 'New level, 1 to 7; left out, unchanged.')),
    validTo: day()
      .requiredWhen(
        say(
          'si le titulaire est un consultant et que la délégation est sans terme',
          'the holder is a consultant and the delegation has no last day',
        ),
        'BEYOND_MISSION_END',
      )
      .about(say('Nouveau dernier jour ; sans indication, inchangé.', 'New last day; left out, unchanged.')),
    ceilingCents: cents()
      .maybe()
      .about(
        say(
          'Nouveau plafond d’une décision ; sans indication, inchangé.',
          'New ceiling of one decision; left out, unchanged.',
        ),
      ),
    powerReference: powerReference().about(
      say(
        'L’acte juridique derrière une délégation qui engage ; sans indication, inchangé.',
        'The legal instrument behind a binding delegation; left out, unchanged.',
      ),
    ),
    reason: text().starred(),
  },
  decide(state, { reason, ...change }, { actor, occurredOn }) {
    const delegations = delegationsOf(state.governance);
    const [current] = heldFrom(delegations, change.domain, change.holder, occurredOn);
    if (!current) return refuse('UNKNOWN_REF', { kind: 'delegation', ref: `${change.domain}, ${change.holder}` });
    const { given: _, ended: __, ...terms } = current;
    const validFrom = current.validFrom > occurredOn ? current.validFrom : occurredOn;
    const after = { ...terms, ...change, validFrom, grantor: actor.id };
    const others = cut(delegations, (each) => each === current, validFrom);
    return grantRefusal(state, after, actor.id, others) ?? [fact('DelegationChanged', { ...after, reason })];
  },
});
