import { choice, person, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { openingRefusal } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';
import { CONFLICT_CAUSES } from './decisions.events.js';

export const openMediation = decisionCommand('openMediation', {
  about: 'Asks a mediator, who is no party, to bring people to an agreement about a decision.',
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: {
    decision: ref('decision'),
    parties: person().list(),
    mediator: person().about('A mediator or the sponsor concludes.'),
    cause: choice('ConflictCause', CONFLICT_CAUSES).maybe(),
  },
  decide: (state, input) =>
    openingRefusal(state, input.decision, input.parties, input.mediator) ?? [fact('MediationOpened', input)],
});
