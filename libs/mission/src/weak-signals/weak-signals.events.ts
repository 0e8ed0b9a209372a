import type { Sentence } from '#decider';
import type { StoredForm } from '#ledger';
import type { EventOf, PersonCode, Ref, Week } from '../shared/vocabulary.js';
import type { OwnerLoadRecorded } from './owner-load/owner-load.events.js';
import type { ObservationAnswered, ObservationNoted } from './mirror/observation.events.js';

export * from './mirror/observation.events.js';
export * from './owner-load/owner-load.events.js';

export const DETECTORS = [
  'clarifications-cusum',
  'participation-ewma',
  'silence',
  'owner-dependency',
  'kpi-trend',
  'kpi-shift',
  'moving-priorities',
  'persistent-irritants',
  'facade',
  'provider-dependency',
  'knowledge-loss',
  'black-box',
  'silent-register',
  'ready-made',
  'owner-overload',
] as const;
/** A versioned statistical rule. Never about an individual, but for what an owner records of their own weeks. */
export type DetectorName = (typeof DETECTORS)[number];

/** The counts of one open ISO week. A closed week has no tally: neither zero nor interpolation. */
export type WeeklySignalTallyRecorded = EventOf<
  'WeeklySignalTallyRecorded',
  {
    readonly week: Week;
    /** Working days on which the company worked, 1 to 5. */
    readonly openDays: number;
    /** Requests for clarification, without those on the excluded topic. */
    readonly clarifications: number;
    readonly clarificationsExcluded: number;
    readonly excludedTopic?: string;
    /** People who contributed in rituals, of those invited. */
    readonly contributors: number;
    readonly invited: number;
    /** Operating decisions taken by the owner, of all operating decisions. */
    readonly ownerDecisions: number;
    readonly opsDecisions: number;
    readonly ritualsHeld: number;
    readonly ritualsPlanned: number;
  }
>;

/** Counts that a correction may change. */
export const TALLY_COUNTS = [
  'openDays',
  'clarifications',
  'clarificationsExcluded',
  'contributors',
  'invited',
  'ownerDecisions',
  'opsDecisions',
  'ritualsHeld',
  'ritualsPlanned',
] as const;
export type TallyCount = (typeof TALLY_COUNTS)[number];
export type TallyCounts = Readonly<Record<TallyCount, number>>;

/** What may be corrected of a tally: its counts, and the topic that was counted apart. */
export type TallyChange = Partial<TallyCounts> & { readonly excludedTopic?: string };

/** Counts of a week were wrong. Both values stay readable; the detectors replay with the right ones. */
export type WeeklySignalTallyCorrected = EventOf<
  'WeeklySignalTallyCorrected',
  {
    readonly week: Week;
    /** What was recorded until now, of the fields that change. */
    readonly from: TallyChange;
    readonly to: TallyChange;
    readonly reason: string;
  }
>;

/** A person asks what is meant. It names a topic only: the counts come from the weekly tally. */
export type ClarificationRequested = EventOf<
  'ClarificationRequested',
  { readonly clarification: Ref; readonly topic: string; readonly process?: Ref; readonly decision?: Ref }
>;

/** The question has an answer. */
export type ClarificationAnswered = EventOf<
  'ClarificationAnswered',
  { readonly clarification: Ref; readonly answer: string }
>;

/**
 * The informal feedback of a week, counted by theme, of at least five people. Who gave it, when and in which words is
 * nowhere. Groups below five are hidden by the views: people read it through `feedbackThemes`, not through this line.
 */
export type InformalFeedbackBatchReleased = EventOf<
  'InformalFeedbackBatchReleased',
  {
    /** F1, F2, … in the order of release. */
    readonly batch: Ref;
    /** The week in which it was given. */
    readonly week: Week;
    /** How many people gave feedback: one entry each. */
    readonly entries: number;
    /** The most frequent first. */
    readonly themes: readonly { readonly theme: string; readonly count: number }[];
    /** Entries that name a site, when any does. */
    readonly bySite?: readonly { readonly site: string; readonly entries: number }[];
    /** Internal people who held a role on the day of release. */
    readonly population: number;
  }
>;

/** A detector raised a question. A signal is a question put to a role, never a verdict. */
export type SignalRaised = EventOf<
  'SignalRaised',
  {
    readonly signal: Ref;
    readonly detector: DetectorName;
    readonly detectorVersion: number;
    /** What it is about, when the detector looks at several things. */
    readonly subject?: Ref;
    /** Day or week since which the series has drifted. */
    readonly since?: string;
    /** The detector's sentence, in both languages. */
    readonly statistic: Sentence;
    readonly value?: number;
    readonly threshold?: number;
    /** Revisions of the events that make up the series. */
    readonly series: readonly number[];
  }
>;

/** A person has seen the signal. */
export type SignalAcknowledged = EventOf<'SignalAcknowledged', { readonly signal: Ref; readonly comment?: string }>;

/** A person acted on the signal. It stays open until the detector is clear. */
export type SignalActedUpon = EventOf<
  'SignalActedUpon',
  {
    readonly signal: Ref;
    readonly decision?: Ref;
    readonly action?: string;
    /** The statistic starts again at 0 with the first ISO week that begins after the action. */
    readonly resetStatistic: boolean;
  }
>;

/** The signal is over: its detector is clear, or leadership closed it with a reason. */
export type SignalClosed = EventOf<
  'SignalClosed',
  { readonly signal: Ref; readonly reason: string; readonly by: PersonCode }
>;

/** A person judges that the signal calls for nothing, and says why. It stays visible, and may prove right later. */
export type SignalDismissed = EventOf<'SignalDismissed', { readonly signal: Ref; readonly reason: string }>;

export const USEFULNESS = ['TRUE_ALARM', 'FALSE_ALARM'] as const;
export type Usefulness = (typeof USEFULNESS)[number];

/** Once it is over: was the signal worth raising? Tells how well a detector is calibrated. */
export type SignalJudged = EventOf<
  'SignalJudged',
  { readonly signal: Ref; readonly usefulness: Usefulness; readonly comment?: string }
>;

/** Weekly counts, and what the detectors make of them. */
export type WeakSignalsEvent =
  | WeeklySignalTallyRecorded
  | WeeklySignalTallyCorrected
  | ClarificationRequested
  | ClarificationAnswered
  | ObservationNoted
  | ObservationAnswered
  | OwnerLoadRecorded
  | InformalFeedbackBatchReleased
  | SignalRaised
  | SignalAcknowledged
  | SignalActedUpon
  | SignalDismissed
  | SignalClosed
  | SignalJudged;

export const weakSignalEvents = {
  WeeklySignalTallyRecorded: { schema: 1 },
  WeeklySignalTallyCorrected: { schema: 1 },
  ClarificationRequested: { schema: 1 },
  ClarificationAnswered: { schema: 1 },
  ObservationNoted: { schema: 1 },
  ObservationAnswered: { schema: 1 },
  OwnerLoadRecorded: { schema: 1 },
  InformalFeedbackBatchReleased: { schema: 1 },
  SignalRaised: { schema: 1 },
  SignalAcknowledged: { schema: 1 },
  SignalActedUpon: { schema: 1 },
  SignalDismissed: { schema: 1 },
  SignalClosed: { schema: 1 },
  SignalJudged: { schema: 1 },
} satisfies Record<WeakSignalsEvent['type'], StoredForm>;
