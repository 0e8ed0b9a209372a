import { choice, person, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { openingRefusal } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';
import { CONFLICT_CAUSES } from './decisions.events.js';
import { CONFLICT_CAUSE_NAMES } from './decisions-choices.js';

export const openArbitration = decisionCommand('openArbitration', {
  label: say('Ouvrir un arbitrage', 'Open an arbitration'),
  about: say(
    'Demande à un arbitre, qui n’est pas partie, de trancher une décision sur laquelle on n’est pas d’accord.',
    'Asks an arbiter, who is no party, to settle a decision on which people do not agree.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: {
    decision: ref('decision'),
    parties: person().list(),
    arbiter: person().about(
      say(
        'Le sponsor, une personne de la direction ou un médiateur.',
        'The sponsor, a member of leadership or a mediator.',
      ),
    ),
    cause: choice('ConflictCause', CONFLICT_CAUSES, CONFLICT_CAUSE_NAMES).maybe(),
  },
  decide: (state, input) =>
    openingRefusal(state, input.decision, input.parties, input.arbiter) ?? [fact('ArbitrationOpened', input)],
});
