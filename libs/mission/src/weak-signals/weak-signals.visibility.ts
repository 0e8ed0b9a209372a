import { forNoAcquirer, inGrant, type Audience, type VisibilityTable } from '../visibility/visibility.js';
import { isOfAPerson } from './weak-signals-vocabulary.js';
import type { SignalRaised, WeakSignalsEvent } from './weak-signals.events.js';

/** Of a signal about a person no acquirer learns, nor of what is done about it. */
const aboutSignal = {
  to: ({ signal }: Pick<SignalRaised['data'], 'signal'>): Audience => (isOfAPerson(signal) ? 'no acquirer' : 'grant'),
};

/** An acquirer sees that a signal was raised and answered, not what was said about it, nor what was said in confidence. */
export const weakSignalVisibility = {
  WeeklySignalTallyRecorded: inGrant,
  WeeklySignalTallyCorrected: { ...inGrant, withheld: ['reason'] },
  ClarificationRequested: forNoAcquirer,
  ClarificationAnswered: forNoAcquirer,
  ObservationNoted: forNoAcquirer,
  ObservationAnswered: forNoAcquirer,
  // How someone feels is a matter of that person: the trail says that a week is recorded, a view how it was.
  OwnerLoadRecorded: {
    ...forNoAcquirer,
    guarded: ['hours', 'decisions', 'interruptions', 'eveningsOrWeekends', 'load'],
  },
  // Groups may be small: `feedbackThemes` tells of them, and hides those that are.
  InformalFeedbackBatchReleased: { ...forNoAcquirer, guarded: ['entries', 'themes', 'bySite'] },
  SignalRaised: { ...aboutSignal, withheld: ['statistic'] },
  SignalAcknowledged: { ...aboutSignal, withheld: ['comment'] },
  SignalActedUpon: { ...aboutSignal, withheld: ['action'] },
  SignalDismissed: { ...aboutSignal, withheld: ['reason'] },
  SignalClosed: { ...aboutSignal, withheld: ['reason'] },
  SignalJudged: { ...aboutSignal, withheld: ['comment'] },
} satisfies VisibilityTable<WeakSignalsEvent>;
