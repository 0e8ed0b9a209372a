import { bool, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { overRefusal } from './signal-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const actOnSignal = weakSignalCommand('actOnSignal', {
  about: 'Records what is done about a signal: a decision, or an action in words. Acting does not close it.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  fields: {
    signal: ref('signal'),
    decision: ref('decision').requiredWhen('no action is told', 'REASON_REQUIRED'),
    action: text().requiredWhen('no decision is named', 'REASON_REQUIRED'),
    resetStatistic: bool()
      .or(false)
      .about('Whether the statistic starts again at 0 with the first ISO week that begins after the action.'),
  },
  decide(state, input) {
    if (!input.decision && !input.action) return refuse('REASON_REQUIRED', { field: 'action' });
    return overRefusal(state, input.signal) ?? [fact('SignalActedUpon', input)];
  },
});
