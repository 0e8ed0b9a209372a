import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { overRefusal } from './signal-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const acknowledgeSignal = weakSignalCommand('acknowledgeSignal', {
  label: say('Prendre acte d’un signal', 'Acknowledge a signal'),
  about: say(
    'Dit qu’un signal a été vu. La première fois compte pour le délai de réponse.',
    'Says that a signal has been seen. The first time counts for the response delay.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'TEAM'],
  fields: { signal: ref('signal'), comment: text().maybe() },
  decide: (state, input) => overRefusal(state, input.signal) ?? [fact('SignalAcknowledged', input)],
});
