import { choice, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';
import { USEFULNESS } from './weak-signals.events.js';
import { isOpen } from './weak-signals.state.js';
import { USEFULNESS_NAMES } from './weak-signals-choices.js';

export const judgeSignal = weakSignalCommand('judgeSignal', {
  label: say('Juger un signal', 'Judge a signal'),
  about: say(
    'Dit, une fois un signal terminé, s’il valait la peine d’être levé. Le dernier jugement compte.',
    'Says, once a signal is over, whether it was worth raising. The last judgement counts.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'CONSULTANT'],
  openIn: ['ACTIVE', 'CLOSED'],
  fields: {
    signal: ref('signal'),
    usefulness: choice('Usefulness', USEFULNESS, USEFULNESS_NAMES),
    comment: text().maybe(),
  },
  decide({ weakSignals }, input) {
    const signal = weakSignals.signals[input.signal];
    return signal && isOpen(signal)
      ? refuse('WRONG_STATE', { kind: 'signal', ref: input.signal, state: 'open' })
      : [fact('SignalJudged', input)];
  },
});
