import { count, lastDay, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { approvalRefusal, losesOnEverySale } from './approval-rules.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf } from './initiative-rules.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const approveInitiative = initiativeCommand('approveInitiative', {
  label: say('Approuver une initiative', 'Approve an initiative'),
  about: say(
    'Accepte un pari chiffré et dont la charge a été vérifiée.',
    'Accepts a bet that was modelled and whose capacity was checked.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    initiative: ref('initiative'),
    conditions: text()
      .list()
      .requiredWhen(say('si la charge dépasse 85 %', 'the load goes above 85 %'), 'CONDITION_REQUIRED')
      .or([])
      .about(say('Ce qui doit tenir pour qu’elle continue.', 'What must hold for it to go on.')),
    reviewOn: lastDay('occurredOn'),
    cap: count(MOST_UNITS)
      .maybe()
      .about(say('Unités qui peuvent être vendues, au plus.', 'Most units that may be sold.')),
    waiverReason: text()
      .requiredWhen(say('si chaque vente perd de l’argent', 'each sale loses money'), 'NEGATIVE_CONTRIBUTION')
      .about(
        say(
          'Pourquoi le sponsor, et lui seul, accepte que chaque vente perde de l’argent.',
          'Why the sponsor, and no other, accepts that each sale loses money.',
        ),
      ),
  },
  decide(state, input, { actor, today }) {
    const waived = losesOnEverySale(initiativeOf(state, input.initiative));
    return (
      approvalRefusal(state, input, actor, today) ?? [fact('InitiativeApproved', { ...input, by: actor.id, waived })]
    );
  },
});
