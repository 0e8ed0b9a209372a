import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';

export const communicateDecision = decisionCommand('communicateDecision', {
  about: 'Records who was told of a decision, and how.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: { decision: ref('decision'), audience: text(), channel: text() },
  decide: (state, input) => refusedUntilTaken(state, input.decision) ?? [fact('DecisionCommunicated', input)],
});
