import { choice, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';
import { USEFULNESS } from './weak-signals.events.js';
import { isOpen } from './weak-signals.state.js';

export const judgeSignal = weakSignalCommand('judgeSignal', {
  about: 'Says, once a signal is over, whether it was worth raising. The last judgement counts.',
  roles: ['LEADERSHIP', 'SPONSOR', 'CONSULTANT'],
  openIn: ['ACTIVE', 'CLOSED'],
  fields: { signal: ref('signal'), usefulness: choice('Usefulness', USEFULNESS), comment: text().maybe() },
  decide({ weakSignals }, input) {
    const signal = weakSignals.signals[input.signal];
    return signal && isOpen(signal)
      ? refuse('WRONG_STATE', { kind: 'signal', ref: input.signal, state: 'open' })
      : [fact('SignalJudged', input)];
  },
});
