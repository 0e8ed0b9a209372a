import { forNoAcquirer, inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { WeakSignalsEvent } from './weak-signals.events.js';

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
  SignalRaised: { ...inGrant, withheld: ['statistic'] },
  SignalAcknowledged: { ...inGrant, withheld: ['comment'] },
  SignalActedUpon: { ...inGrant, withheld: ['action'] },
  SignalDismissed: { ...inGrant, withheld: ['reason'] },
  SignalClosed: { ...inGrant, withheld: ['reason'] },
  SignalJudged: { ...inGrant, withheld: ['comment'] },
} satisfies VisibilityTable<WeakSignalsEvent>;
