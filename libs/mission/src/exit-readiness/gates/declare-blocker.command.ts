import { choice, newRef, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { isOpenBlocker } from '../exit-readiness.state.js';
import { GATES } from '../readiness-vocabulary.js';
import { entriesOf } from '../../shared/in-order.js';

export const declareBlocker = exitReadinessCommand('declareBlocker', {
  about: 'Takes charge of a gate, so that it can be lifted with evidence or waived.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  fields: {
    blocker: newRef('blocker'),
    gate: choice('Gate', GATES).about(`One of ${GATES.join(', ')}.`),
    reason: text().starred(),
  },
  decide({ exitReadiness }, input) {
    const known = entriesOf(exitReadiness.blockers).find(
      ([, blocker]) => blocker.gate === input.gate && isOpenBlocker(blocker),
    );
    return known
      ? refuse('WRONG_STATE', { kind: 'blocker', ref: known[0], state: 'open on', gate: input.gate })
      : [fact('BlockerDeclared', input)];
  },
});
