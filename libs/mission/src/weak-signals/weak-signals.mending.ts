import type { MendingTable, RestsOn } from '../pipeline/mending.js';
import { correctWeeklyTally } from './correct-weekly-tally.command.js';
import type { WeakSignalsEvent } from './weak-signals.events.js';

/** While a signal is open, no second one is raised about the same. */
const raisedAgain: RestsOn<'SignalClosed' | 'SignalDismissed', 'SignalRaised'> = ({ signal }, later, { now }) => {
  const ended = now.weakSignals.signals[signal];
  return ended?.detector === later.detector && ended.subject === later.subject;
};

export const weakSignalsMending: MendingTable<WeakSignalsEvent> = {
  WeeklySignalTallyRecorded: { mistake: { correction: correctWeeklyTally } },
  WeeklySignalTallyCorrected: { mistake: { correction: correctWeeklyTally }, texts: ['reason'] },
  ClarificationRequested: { mistake: 'strikable', texts: ['topic'] },
  ClarificationAnswered: { mistake: 'strikable', texts: ['answer'] },
  ObservationNoted: { mistake: 'strikable', texts: ['topic', 'text'] },
  ObservationAnswered: { mistake: 'strikable', texts: ['text'] },
  OwnerLoadRecorded: { mistake: 'strikable' },
  InformalFeedbackBatchReleased: { mistake: 'never' },
  SignalRaised: { mistake: 'never' },
  SignalAcknowledged: { mistake: 'strikable', texts: ['comment'] },
  SignalActedUpon: { mistake: 'strikable', texts: ['action'] },
  SignalDismissed: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { SignalJudged: { signal: 'signal' }, SignalRaised: raisedAgain },
  },
  SignalClosed: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { SignalJudged: { signal: 'signal' }, SignalRaised: raisedAgain },
  },
  SignalJudged: { mistake: 'strikable', texts: ['comment'] },
};
