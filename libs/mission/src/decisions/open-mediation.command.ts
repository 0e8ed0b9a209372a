import { choice, person, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { openingRefusal } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';
import { CONFLICT_CAUSES } from './decisions.events.js';
import { CONFLICT_CAUSE_NAMES } from './decisions-choices.js';

export const openMediation = decisionCommand('openMediation', {
  label: say('Ouvrir une médiation', 'Open a mediation'),
  about: say(
    'Demande à un médiateur, qui n’est pas partie, de rapprocher les points de vue sur une décision.',
    'Asks a mediator, who is no party, to bring people to an agreement about a decision.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: {
    decision: ref('decision'),
    parties: person().list(),
    mediator: person().about(say('Un médiateur ou le sponsor conclut.', 'A mediator or the sponsor concludes.')),
    cause: choice('ConflictCause', CONFLICT_CAUSES, CONFLICT_CAUSE_NAMES).maybe(),
  },
  decide: (state, input) =>
    openingRefusal(state, input.decision, input.parties, input.mediator) ?? [fact('MediationOpened', input)],
});
