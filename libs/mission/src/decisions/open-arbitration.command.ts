import { choice, person, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { openingRefusal } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';
import { CONFLICT_CAUSES } from './decisions.events.js';

export const openArbitration = decisionCommand('openArbitration', {
  about: 'Asks an arbiter, who is no party, to settle a decision on which people do not agree.',
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: {
    decision: ref('decision'),
    parties: person().list(),
    arbiter: person().about('The sponsor, a member of leadership or a mediator.'),
    cause: choice('ConflictCause', CONFLICT_CAUSES).maybe(),
  },
  decide: (state, input) =>
    openingRefusal(state, input.decision, input.parties, input.arbiter) ?? [fact('ArbitrationOpened', input)],
});
