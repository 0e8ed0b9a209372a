import { day, person } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { hasDeparted, itemsHeldBy } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const recordPersonDeparture = transferCommand('recordPersonDeparture', {
  about: 'Records that somebody leaves: from now on the person counts nowhere. Tells what they did alone.',
  roles: ['TEAM', 'LEADERSHIP', 'CONSULTANT', 'SUCCESSOR'],
  fields: { person: person(), lastDay: day().about('Last day of presence.') },
  decide({ transfer }, input) {
    if (hasDeparted(transfer, input.person)) {
      return refuse('WRONG_STATE', { kind: 'person', ref: input.person, state: 'departed' });
    }
    return [fact('PersonDeparted', { ...input, itemsHeld: itemsHeldBy(transfer, input.person) })];
  },
});
