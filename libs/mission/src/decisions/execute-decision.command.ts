import { choice, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';
import { EXECUTION_STATES } from './decisions.events.js';

export const executeDecision = decisionCommand('executeDecision', {
  about: 'Records how far a decision was carried out.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    state: choice('ExecutionState', EXECUTION_STATES),
    note: text().maybe(),
  },
  decide: (state, input) => refusedUntilTaken(state, input.decision) ?? [fact('DecisionExecuted', input)],
});
