import { bool, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { overRefusal } from './signal-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const actOnSignal = weakSignalCommand('actOnSignal', {
  label: say('Agir sur un signal', 'Act on a signal'),
  about: say(
    'Enregistre ce qui est fait d’un signal : une décision, ou une action décrite. Agir ne le clôt pas.',
    'Records what is done about a signal: a decision, or an action in words. Acting does not close it.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'],
  fields: {
    signal: ref('signal'),
    decision: ref('decision').requiredWhen(
      say('si aucune action n’est décrite', 'no action is told'),
      'REASON_REQUIRED',
    ),
    action: text().requiredWhen(say('si aucune décision n’est nommée', 'no decision is named'), 'REASON_REQUIRED'),
    resetStatistic: bool()
      .or(false)
      .about(
        say(
          'Si la statistique repart de 0 à la première semaine ISO qui commence après l’action.',
          'Whether the statistic starts again at 0 with the first ISO week that begins after the action.',
        ),
      ),
  },
  decide(state, input) {
    if (!input.decision && !input.action) return refuse('REASON_REQUIRED', { field: 'action' });
    return overRefusal(state, input.signal) ?? [fact('SignalActedUpon', input)];
  },
});
