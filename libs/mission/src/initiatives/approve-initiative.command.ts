import { count, lastDay, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { approvalRefusal, losesOnEverySale } from './approval-rules.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf } from './initiative-rules.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const approveInitiative = initiativeCommand('approveInitiative', {
  about: 'Accepts a bet that was modelled and whose capacity was checked.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    initiative: ref('initiative'),
    conditions: text()
      .list()
      .requiredWhen('the load goes above 85 %', 'CONDITION_REQUIRED')
      .or([])
      .about('What must hold for it to go on.'),
    reviewOn: lastDay('occurredOn'),
    cap: count(MOST_UNITS).maybe().about('Most units that may be sold.'),
    waiverReason: text()
      .requiredWhen('each sale loses money', 'NEGATIVE_CONTRIBUTION')
      .about('Why the sponsor, and no other, accepts that each sale loses money.'),
  },
  decide(state, input, { actor, today }) {
    const waived = losesOnEverySale(initiativeOf(state, input.initiative));
    return (
      approvalRefusal(state, input, actor, today) ?? [fact('InitiativeApproved', { ...input, by: actor.id, waived })]
    );
  },
});
