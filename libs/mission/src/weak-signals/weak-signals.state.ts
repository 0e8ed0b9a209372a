import { fold, type ReadOnly, type Recorded } from '#decider';
import { traced, type Traced } from '../shared/trace.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type {
  ClarificationAnswered,
  ClarificationRequested,
  ObservationAnswered,
  ObservationNoted,
  OwnerLoadRecorded,
  DetectorName,
  InformalFeedbackBatchReleased,
  SignalAcknowledged,
  SignalActedUpon,
  SignalClosed,
  SignalDismissed,
  SignalJudged,
  SignalRaised,
  WeakSignalsEvent,
  WeeklySignalTallyRecorded,
} from './weak-signals.events.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';
import { isOfAPerson } from './weak-signals-vocabulary.js';

/** The counts of one open week as they stand, with the lines that recorded and corrected them. */
export type WeeklyTally = Omit<WeeklySignalTallyRecorded['data'], 'occurredOn'> & {
  recordedOn: Day;
  revision: number;
  /** Revisions of its corrections, in order. */
  corrections: number[];
};

/** A question about what is meant, and its answer. */
export type Clarification = Traced<ClarificationRequested['data'], 'clarification'> & {
  answered?: Traced<ClarificationAnswered['data'], 'clarification'>;
};

/** What the outsider told someone, and the answer. */
export type Observation = Traced<ObservationNoted['data'], 'observation'> & {
  answered?: Traced<ObservationAnswered['data'], 'observation'>;
};

/** The week of the owner of a very small company. */
export type OwnerLoad = Traced<OwnerLoadRecorded['data']>;

/** The feedback of a week as it was released: counts, never an entry. */
export type FeedbackBatch = Traced<InformalFeedbackBatchReleased['data']>;

/** A signal and what people did about it. */
export interface Signal extends Omit<SignalRaised['data'], 'occurredOn'> {
  raisedOn: Day;
  /** Line of the audit trail that raised it. */
  revision: number;
  /** The first time it was seen. */
  acknowledged?: Traced<SignalAcknowledged['data'], 'signal'>;
  /** What was done, in order. */
  actions: Traced<SignalActedUpon['data'], 'signal'>[];
  dismissed?: Traced<SignalDismissed['data'], 'signal'>;
  closed?: Traced<SignalClosed['data'], 'signal'>;
  /** The last judgement. */
  judged?: Traced<SignalJudged['data'], 'signal'>;
}

/** Weekly counts, and what the detectors made of them. */
export interface WeakSignalsState {
  /** In the order of recording, which is that of the weeks unless one was recorded late. */
  tallies: WeeklyTally[];
  /** In the order of asking. */
  clarifications: Record<Ref, Clarification>;
  /** In the order of noting. */
  observations: Record<Ref, Observation>;
  /** Weeks of the owner of a very small company, in the order of recording. */
  ownerLoads: OwnerLoad[];
  /** In the order of release: F1, F2, … */
  feedback: FeedbackBatch[];
  /** In the order of raising: SIG1, SIG2, …; those of the owner’s load are LOAD1, LOAD2, … */
  signals: Record<Ref, Signal>;
}

export const weakSignals = fold<WeakSignalsState, WeakSignalsEvent>(
  () => ({ tallies: [], clarifications: {}, observations: {}, ownerLoads: [], feedback: [], signals: {} }),
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
    ClarificationRequested(state, event) {
      state.clarifications[event.data.clarification] = traced(event, 'clarification');
    },
    ClarificationAnswered(state, event) {
      const asked = state.clarifications[event.data.clarification];
      if (asked) asked.answered = traced(event, 'clarification');
    },
    ObservationNoted(state, event) {
      state.observations[event.data.observation] = traced(event, 'observation');
    },
    ObservationAnswered(state, event) {
      const noted = state.observations[event.data.observation];
      if (noted) noted.answered = traced(event, 'observation');
    },
    OwnerLoadRecorded(state, event) {
      state.ownerLoads.push(traced(event));
    },
    InformalFeedbackBatchReleased(state, event) {
      state.feedback.push(traced(event));
    },
    SignalRaised(state, { data: { occurredOn, ...raised }, revision }) {
      state.signals[raised.signal] = { ...raised, raisedOn: occurredOn, revision, actions: [] };
    },
    SignalAcknowledged(state, event) {
      const raised = state.signals[event.data.signal];
      if (raised) raised.acknowledged ??= traced(event, 'signal');
    },
    SignalActedUpon(state, event) {
      state.signals[event.data.signal]?.actions.push(traced(event, 'signal'));
    },
    SignalDismissed(state, event) {
      const raised = state.signals[event.data.signal];
      if (raised) raised.dismissed = traced(event, 'signal');
    },
    SignalClosed(state, event) {
      const raised = state.signals[event.data.signal];
      if (raised) raised.closed = traced(event, 'signal');
    },
    SignalJudged(state, event) {
      const raised = state.signals[event.data.signal];
      if (raised) raised.judged = traced(event, 'signal');
    },
  },
);

/** The same without the weeks of the owner and the signals about them; the state itself where there are none. */
export function withoutOwnersLoad(state: ReadOnly<WeakSignalsState>): ReadOnly<WeakSignalsState> {
  const signals = entriesOf(state.signals);
  const others = signals.filter(([signal]) => !isOfAPerson(signal));
  if (state.ownerLoads.length === 0 && others.length === signals.length) return state;
  return { ...state, ownerLoads: [], signals: Object.fromEntries(others) };
}

type AboutSignal = Extract<WeakSignalsEvent, { readonly data: { readonly signal: Ref } }>;

/** Add an event that is about a signal, and the compiler asks for it. */
const ABOUT_SIGNALS: Readonly<Record<AboutSignal['type'], true>> = {
  SignalRaised: true,
  SignalAcknowledged: true,
  SignalActedUpon: true,
  SignalDismissed: true,
  SignalClosed: true,
  SignalJudged: true,
};

/** The signal that an event is about. */
export const signalIn = (event: Recorded): Ref | undefined =>
  Object.hasOwn(ABOUT_SIGNALS, event.type) ? (event as Recorded<AboutSignal>).data.signal : undefined;

/** Raised, not closed, not dismissed. Acting on a signal does not close it. */
export const isOpen = (signal: ReadOnly<Signal>): boolean =>
  signal.closed === undefined && signal.dismissed === undefined;

/** The open signal of a detector about a subject, if there is one. */
export const openSignal = (
  state: ReadOnly<WeakSignalsState>,
  detector: DetectorName,
  subject?: Ref,
): ReadOnly<Signal> | undefined =>
  valuesOf(state.signals).find(
    (signal) => isOpen(signal) && signal.detector === detector && signal.subject === subject,
  );
