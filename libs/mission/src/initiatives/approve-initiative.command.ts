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
    conditions: text().list().or([]).about('Required when the load goes above 85 %.'),
    reviewOn: lastDay('occurredOn'),
    cap: count(MOST_UNITS).maybe().about('Most units that may be sold.'),
    waiverReason: text().maybe().about('Why the sponsor accepts that each sale loses money.'),
  },
  decide(mission, input, { actor, today }) {
    const waived = losesOnEverySale(initiativeOf(mission, input.initiative));
    return (
      approvalRefusal(mission, input, actor, today) ?? [fact('InitiativeApproved', { ...input, by: actor.id, waived })]
    );
  },
});
