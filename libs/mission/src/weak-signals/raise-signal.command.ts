import { choice, group, int, line, name, quantity, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';
import { DETECTORS } from './weak-signals.events.js';
import { openSignal } from './weak-signals.state.js';
import { refsOf } from '../shared/in-order.js';
import { DETECTOR_NAMES, signalPrefix } from './weak-signals-vocabulary.js';

export const raiseSignal = weakSignalCommand('raiseSignal', {
  label: say('Lever un signal', 'Raise a signal'),
  about: say(
    'Lève ce qu’un détecteur a trouvé. Les signaux sont numérotés SIG1, SIG2 … dans l’ordre de levée ; ceux de la charge du dirigeant, LOAD1, LOAD2 …',
    'Raises what a detector found. Signals are numbered SIG1, SIG2, … in the order of raising; those of the owner’s load, LOAD1, LOAD2, …',
  ),
  roles: ['SYSTEM'],
  internal: true,
  fields: {
    detector: choice('DetectorName', DETECTORS, DETECTOR_NAMES),
    detectorVersion: int(1, 10_000),
    subject: name()
      .maybe()
      .about(
        say(
          'De quoi il s’agit, quand le détecteur regarde plusieurs choses.',
          'What it is about, when the detector looks at several things.',
        ),
      ),
    since: name()
      .maybe()
      .about(
        say(
          'Jour ou semaine ISO depuis laquelle la série dérive.',
          'Day or ISO week since which the series has drifted.',
        ),
      ),
    statistic: group('SignalSentenceInput', { fr: text(), en: text() }).about(
      say('La phrase du détecteur.', 'The sentence of the detector.'),
    ),
    value: quantity().maybe(),
    threshold: quantity().maybe(),
    series: line()
      .list()
      .or([])
      .about(say('Lignes des faits qui forment la série.', 'Revisions of the events that make up the series.')),
  },
  decide({ weakSignals }, input) {
    const open = openSignal(weakSignals, input.detector, input.subject);
    if (open) return refuse('WRONG_STATE', { kind: 'signal', ref: open.signal, state: 'open' });
    const prefix = signalPrefix(input.detector);
    const before = refsOf(weakSignals.signals).filter((ref) => ref.startsWith(prefix));
    const signal = `${prefix}${before.length + 1}`;
    return [fact('SignalRaised', { signal, ...input })];
  },
});
