import { choice, newRef, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { isOpenBlocker } from '../exit-readiness.state.js';
import { GATE_NAMES, GATES } from '../../shared/gates.js';
import { entriesOf } from '../../shared/in-order.js';

export const declareBlocker = exitReadinessCommand('declareBlocker', {
  label: say('Prendre en charge un verrou', 'Take charge of a gate'),
  about: say(
    'Prend en charge un verrou, pour qu’il soit levé avec preuve ou accepté par dérogation.',
    'Takes charge of a gate, so that it can be lifted with evidence or waived.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  fields: {
    blocker: newRef('blocker'),
    gate: choice('Gate', GATES, GATE_NAMES).about(say('Un des verrous de la sortie.', `One of ${GATES.join(', ')}.`)),
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
