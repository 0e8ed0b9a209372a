import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';

export const communicateDecision = decisionCommand('communicateDecision', {
  label: say('Communiquer une décision', 'Communicate a decision'),
  about: say(
    'Enregistre à qui une décision a été annoncée, et comment.',
    'Records who was told of a decision, and how.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: { decision: ref('decision'), audience: text(), channel: text() },
  decide: (state, input) => refusedUntilTaken(state, input.decision) ?? [fact('DecisionCommunicated', input)],
});
