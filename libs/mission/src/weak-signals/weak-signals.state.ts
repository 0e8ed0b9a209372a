import { fold, type ReadOnly } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  ClarificationRequested,
  DetectorName,
  SignalRaised,
  Usefulness,
  WeakSignalsEvent,
  WeeklySignalTallyRecorded,
} from './weak-signals.events.js';

/** The counts of one open week as they stand, with the lines that recorded and corrected them. */
export type WeeklyTally = Omit<WeeklySignalTallyRecorded['data'], 'occurredOn'> & {
  recordedOn: Day;
  revision: number;
  /** Revisions of its corrections, in order. */
  corrections: number[];
};

/** A question about what is meant, and its answer. */
export interface Clarification extends Omit<ClarificationRequested['data'], 'occurredOn' | 'clarification'> {
  requestedOn: Day;
  answered?: { on: Day; answer: string };
}

/** A signal and what people did about it. */
export interface Signal extends Omit<SignalRaised['data'], 'occurredOn'> {
  raisedOn: Day;
  /** Line of the audit trail that raised it. */
  revision: number;
  acknowledged?: { on: Day; by: PersonCode; comment?: string };
  /** What was done, in order. */
  actions: { on: Day; by: PersonCode; decision?: Ref; action?: string; resetStatistic: boolean }[];
  dismissed?: { on: Day; by: PersonCode; reason: string };
  closed?: { on: Day; by: PersonCode; reason: string };
  /** The last judgement. */
  judged?: { on: Day; by: PersonCode; usefulness: Usefulness; comment?: string };
}

/** Weekly counts, and what the detectors made of them. */
export interface WeakSignalsState {
  /** In the order of recording, which is that of the weeks unless one was recorded late. */
  tallies: WeeklyTally[];
  /** In the order of asking. */
  clarifications: Record<Ref, Clarification>;
  /** In the order of raising: SIG1, SIG2, … */
  signals: Record<Ref, Signal>;
}

export const weakSignals = fold<WeakSignalsState, WeakSignalsEvent>(
  () => ({ tallies: [], clarifications: {}, signals: {} }),
  {
    WeeklySignalTallyRecorded(state, { data: { occurredOn: _, ...tally }, recordedOn, revision }) {
      state.tallies.push({ ...tally, recordedOn, revision, corrections: [] });
    },
    WeeklySignalTallyCorrected(state, { data: { week, to }, revision }) {
      const tally = state.tallies.find((each) => each.week === week);
      if (!tally) return;
      Object.assign(tally, to);
      tally.corrections.push(revision);
    },
    ClarificationRequested(state, { data: { clarification, occurredOn, ...asked } }) {
      state.clarifications[clarification] = { ...asked, requestedOn: occurredOn };
    },
    ClarificationAnswered(state, { data: { clarification, answer, occurredOn } }) {
      const asked = state.clarifications[clarification];
      if (asked) asked.answered = { on: occurredOn, answer };
    },
    SignalRaised(state, { data: { occurredOn, ...raised }, revision }) {
      state.signals[raised.signal] = { ...raised, raisedOn: occurredOn, revision, actions: [] };
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
    SignalDismissed(state, { data: { signal, reason, occurredOn }, metadata }) {
      const raised = state.signals[signal];
      if (raised) raised.dismissed = { on: occurredOn, by: metadata.actor.id, reason };
    },
    SignalClosed(state, { data: { signal, reason, by, occurredOn } }) {
      const raised = state.signals[signal];
      if (raised) raised.closed = { on: occurredOn, by, reason };
    },
    SignalJudged(state, { data: { signal, usefulness, comment, occurredOn }, metadata }) {
      const raised = state.signals[signal];
      if (raised) raised.judged = { on: occurredOn, by: metadata.actor.id, usefulness, ...(comment && { comment }) };
    },
  },
);

/** Raised, not closed, not dismissed. Acting on a signal does not close it. */
export const isOpen = (signal: ReadOnly<Signal>): boolean =>
  signal.closed === undefined && signal.dismissed === undefined;

/** The open signal of a detector about a subject, if there is one. */
export const openSignal = (
  state: ReadOnly<WeakSignalsState>,
  detector: DetectorName,
  subject?: Ref,
): ReadOnly<Signal> | undefined =>
  Object.values(state.signals).find(
    (signal) => isOpen(signal) && signal.detector === detector && signal.subject === subject,
  );

/** The tallies in the order of their weeks. */
export const talliesByWeek = (state: ReadOnly<WeakSignalsState>): readonly ReadOnly<WeeklyTally>[] =>
  state.tallies.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
