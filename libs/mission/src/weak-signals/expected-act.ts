import { addDays, formatDay } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import { SIGNAL_ADVICE } from './signal-advice.js';
import { isOfAPerson, type SignalRole, SIGNAL_DAYS } from './weak-signals-vocabulary.js';
import { isOpen, type Signal } from './weak-signals.state.js';

/** Who should do what next about an open signal, and until when. */
export interface ExpectedAct {
  readonly role: SignalRole;
  readonly act: Sentence;
  /** Last day before the signal holds up the exit (G-SIG); none of a signal that never does. */
  readonly by?: Day;
  /** That day has passed. */
  readonly overdue: boolean;
}

/** What is expected about a signal on a day; undefined once it is over. */
export function expectedAct(signal: ReadOnly<Signal>, day: Day): ExpectedAct | undefined {
  if (!isOpen(signal)) return undefined;
  const by = lastDay(signal);
  const overdue = by !== undefined && day > by;
  const until = { ...(by !== undefined && { by }), overdue };
  const { role, act, clear } = SIGNAL_ADVICE[signal.detector];
  if (signal.actions.length > 0) return { ...(overdue ? tooLate(clear, by) : followed(role, clear)), ...until };
  const seen = signal.acknowledged !== undefined;
  return {
    role,
    act: {
      fr: sentence(`${seen ? '' : 'en prendre connaissance, puis '}${act.fr} ; ou écarter le signal avec un motif`),
      en: sentence(`${seen ? '' : 'take note of it, then '}${act.en}; or dismiss the signal with a reason`),
    },
    ...until,
  };
}

const lastDay = ({ signal, raisedOn }: ReadOnly<Signal>): Day | undefined =>
  isOfAPerson(signal) ? undefined : addDays(raisedOn, SIGNAL_DAYS);

type Act = Pick<ExpectedAct, 'role' | 'act'>;

/** The system closes a signal that was acted upon, once its detector is clear. */
const followed = (role: SignalRole, clear: Sentence): Act => ({
  role,
  act: {
    fr: `Suivre l’effet : le système clôt le signal quand ${clear.fr}.`,
    en: `Follow the effect: the system closes the signal when ${clear.en}.`,
  },
});

/** When that takes too long, leadership closes it with a reason. */
const tooLate = (clear: Sentence, by: Day): Act => ({
  role: 'LEADERSHIP',
  act: {
    fr: `Agir encore, ou clore avec un motif : il retient la sortie depuis le ${formatDay(addDays(by, 1), 'fr')} et ne se clôt seul que quand ${clear.fr}.`,
    en: `Act again, or close it with a reason: it has held up the exit since ${addDays(by, 1)}, and closes by itself only when ${clear.en}.`,
  },
});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
