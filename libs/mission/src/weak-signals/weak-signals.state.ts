import { fold, type ReadOnly } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type { DetectorName, SignalRaised, WeakSignalsEvent, WeeklySignalTallyRecorded } from './weak-signals.events.js';

/** The counts of one open week, with the line that recorded them. */
export type WeeklyTally = Omit<WeeklySignalTallyRecorded['data'], 'occurredOn'> & { recordedOn: Day; revision: number };

/** A signal and what people did about it. */
export interface Signal extends Omit<SignalRaised['data'], 'occurredOn'> {
  raisedOn: Day;
  acknowledged?: { on: Day; by: PersonCode; comment?: string };
  /** What was done, in order. */
  actions: { on: Day; by: PersonCode; decision?: Ref; action?: string; resetStatistic: boolean }[];
  closed?: { on: Day; by: PersonCode; reason: string };
}

/** Weekly counts, and what the detectors made of them. */
export interface WeakSignalsState {
  /** In the order of recording, which is that of the weeks unless one was recorded late. */
  tallies: WeeklyTally[];
  /** In the order of raising: SIG1, SIG2, … */
  signals: Record<Ref, Signal>;
}

export const weakSignals = fold<WeakSignalsState, WeakSignalsEvent>(() => ({ tallies: [], signals: {} }), {
  WeeklySignalTallyRecorded(state, { data: { occurredOn: _, ...tally }, recordedOn, revision }) {
    state.tallies.push({ ...tally, recordedOn, revision });
  },
  SignalRaised(state, { data: { occurredOn, ...raised } }) {
    state.signals[raised.signal] = { ...raised, raisedOn: occurredOn, actions: [] };
  },
  SignalAcknowledged(state, { data: { signal, comment, occurredOn }, metadata }) {
    const raised = state.signals[signal];
    if (!raised) return;
    raised.acknowledged ??= { on: occurredOn, by: metadata.actor.id, ...(comment && { comment }) };
  },
  SignalActedUpon(state, { data: { signal, decision, action, resetStatistic, occurredOn }, metadata }) {
    state.signals[signal]?.actions.push({
      on: occurredOn,
      by: metadata.actor.id,
      resetStatistic,
      ...(decision && { decision }),
      ...(action && { action }),
    });
  },
  SignalClosed(state, { data: { signal, reason, by, occurredOn } }) {
    const raised = state.signals[signal];
    if (raised) raised.closed = { on: occurredOn, by, reason };
  },
});

/** Raised and not closed. Acting on a signal does not close it. */
export const isOpen = (signal: ReadOnly<Signal>): boolean => signal.closed === undefined;

/** The open signal of a detector about a subject, if there is one. */
export const openSignal = (
  state: ReadOnly<WeakSignalsState>,
  detector: DetectorName,
  subject: Ref | undefined,
): ReadOnly<Signal> | undefined =>
  Object.values(state.signals).find(
    (signal) => isOpen(signal) && signal.detector === detector && signal.subject === subject,
  );

/** The tallies in the order of their weeks. */
export const talliesByWeek = (state: ReadOnly<WeakSignalsState>): readonly ReadOnly<WeeklyTally>[] =>
  state.tallies.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
