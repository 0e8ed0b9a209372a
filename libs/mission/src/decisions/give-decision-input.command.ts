import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { refusedOnceTaken } from './decision-life.js';

export const giveDecisionInput = decisionCommand('giveDecisionInput', {
  label: say('Donner son avis sur une décision', 'Give input on a decision'),
  about: say('Donne un avis sur une décision proposée.', 'Gives an opinion on a proposed decision.'),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: { decision: ref('decision'), opinion: text() },
  decide: (state, input, { actor }) =>
    refusedOnceTaken(state, input.decision) ?? [fact('DecisionInputGiven', { ...input, by: actor.id })],
});
