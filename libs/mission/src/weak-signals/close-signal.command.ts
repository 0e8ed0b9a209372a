import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { isClear, overRefusal } from './signal-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const closeSignal = weakSignalCommand('closeSignal', {
  label: say('Clore un signal', 'Close a signal'),
  about: say(
    'Clôt un signal : le système quand son détecteur ne voit plus rien, la direction plus tôt avec un motif.',
    'Closes a signal: the system when its detector is clear, leadership earlier with a reason.',
  ),
  roles: ['SYSTEM', 'LEADERSHIP'],
  fields: { signal: ref('signal'), reason: text().starred() },
  decide(state, { signal, reason }, { actor, today }) {
    const over = overRefusal(state, signal);
    if (over) return over;
    if (actor.role === 'SYSTEM' && !isClear(state, signal, today)) {
      return refuse('WRONG_STATE', { kind: 'signal', ref: signal, state: 'not clear' });
    }
    return [fact('SignalClosed', { signal, reason, by: actor.id })];
  },
});
