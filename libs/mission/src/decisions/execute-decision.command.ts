import { choice, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';
import { EXECUTION_STATES } from './decisions.events.js';
import { EXECUTION_STATE_NAMES } from './decisions-choices.js';

export const executeDecision = decisionCommand('executeDecision', {
  label: say('Enregistrer l’exécution d’une décision', 'Record the execution of a decision'),
  about: say('Enregistre jusqu’où une décision a été appliquée.', 'Records how far a decision was carried out.'),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    state: choice('ExecutionState', EXECUTION_STATES, EXECUTION_STATE_NAMES),
    note: text().maybe(),
  },
  decide: (state, input) => refusedUntilTaken(state, input.decision) ?? [fact('DecisionExecuted', input)],
});
