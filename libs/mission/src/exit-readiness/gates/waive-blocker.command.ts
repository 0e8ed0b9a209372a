import { ref, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { settledRefusal } from './blocker-rules.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { blockerOf } from '../exit-readiness.state.js';

/** The law is not for the parties to waive. */
const NOT_WAIVABLE = 'G-LEGAL';

export const waiveBlocker = exitReadinessCommand('waiveBlocker', {
  label: say('Accorder une dérogation', 'Waive a gate'),
  about: say(
    'Accepte un verrou tel qu’il est. Il ne bloque plus, reste listé, interdit le verdict « prêt », et l’acquéreur le voit.',
    'Accepts a gate as it is. It no longer blocks, stays listed, forbids the verdict READY, and the acquirer sees it.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: { blocker: ref('blocker'), reason: text().starred() },
  decide({ exitReadiness }, input, { actor }) {
    const blocker = blockerOf(exitReadiness, input.blocker);
    const { gate } = blocker;
    if (gate === NOT_WAIVABLE) return refuse('GATE_NOT_WAIVABLE', { gate });
    return settledRefusal(input.blocker, blocker) ?? [fact('BlockerWaived', { ...input, gate, by: actor.id })];
  },
});
