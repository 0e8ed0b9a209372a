import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { overRefusal } from './signal-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const dismissSignal = weakSignalCommand('dismissSignal', {
  label: say('Écarter un signal', 'Dismiss a signal'),
  about: say(
    'Dit qu’un signal n’appelle rien, avec un motif. Il reste visible, et il est marqué si la suite lui donne raison.',
    'Says that a signal calls for nothing, with a reason. It stays visible, and is marked if it proves right later.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  fields: { signal: ref('signal'), reason: text().starred() },
  decide: (state, input) => overRefusal(state, input.signal) ?? [fact('SignalDismissed', input)],
});
