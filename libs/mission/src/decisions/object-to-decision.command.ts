import { choice, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { askedToAgree, leads, refusedOnceTaken } from './decision-life.js';
import { CONFLICT_CAUSES } from './decisions.events.js';
import { CONFLICT_CAUSE_NAMES } from './decisions-choices.js';

export const objectToDecision = decisionCommand('objectToDecision', {
  label: say('Faire objection à une décision', 'Object to a decision'),
  about: say(
    'Fait objection à une décision proposée. Elle doit attendre si le processus demande votre accord ou si vous êtes de la direction.',
    'Objects to a proposed decision. It has to wait when the process asks for your agreement or you are leadership.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    reason: text().starred(),
    cause: choice('ConflictCause', CONFLICT_CAUSES, CONFLICT_CAUSE_NAMES).maybe(),
  },
  decide(state, input, { actor, today, occurredOn }) {
    const suspends =
      askedToAgree(state, input.decision, occurredOn).includes(actor.id) || leads(state, actor.id, today);
    return refusedOnceTaken(state, input.decision) ?? [fact('DecisionObjected', { ...input, by: actor.id, suspends })];
  },
});
