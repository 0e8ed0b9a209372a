import { evidence, ref, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { settledRefusal } from './blocker-rules.js';
import { blockedBy, blockingGates } from './blocking-gates.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { blockerOf } from '../exit-readiness.state.js';

export const liftBlocker = exitReadinessCommand('liftBlocker', {
  label: say('Lever un verrou', 'Lift a gate'),
  about: say(
    'Dit, preuve à l’appui, qu’un verrou ne bloque plus. Refusé tant que sa condition tient.',
    'Says with evidence that a gate no longer blocks. Refused as long as its condition holds.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  alsoReads: 'checkpoints',
  fields: {
    blocker: ref('blocker'),
    evidence: evidence().list().starred().about(say('Documents, ou tests d’absence.', 'Documents, or absence tests.')),
  },
  decide(state, input, circumstances) {
    const blocker = blockerOf(state.exitReadiness, input.blocker);
    const still = blockingGates(state, circumstances).filter(({ gate }) => gate === blocker.gate);
    return (
      blockedBy(still) ??
      settledRefusal(input.blocker, blocker) ?? [fact('BlockerLifted', { ...input, gate: blocker.gate })]
    );
  },
});
