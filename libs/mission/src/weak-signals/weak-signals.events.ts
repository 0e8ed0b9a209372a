import type { StoredForm } from '#ledger';
import type { EventOf, PersonCode, Ref, Week } from '../shared/vocabulary.js';

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
] as const;
/** A versioned statistical rule. Never about an individual. */
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
    /** The statistic in words. */
    readonly statistic: string;
    readonly value?: number;
    readonly threshold?: number;
    /** Revisions of the events that make up the series. */
    readonly series: readonly number[];
  }
>;

/** Somebody has seen the signal. */
export type SignalAcknowledged = EventOf<
  'SignalAcknowledged',
  { readonly signal: Ref; readonly comment?: string }
>;

/** Somebody acted on the signal. It stays open until the detector is clear. */
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

/** Weekly counts, and what the detectors make of them. */
export type WeakSignalsEvent =
  | WeeklySignalTallyRecorded
  | SignalRaised
  | SignalAcknowledged
  | SignalActedUpon
  | SignalClosed;

export const weakSignalEvents = {
  WeeklySignalTallyRecorded: { schema: 1 },
  SignalRaised: { schema: 1 },
  SignalAcknowledged: { schema: 1 },
  SignalActedUpon: { schema: 1 },
  SignalClosed: { schema: 1 },
} satisfies Record<WeakSignalsEvent['type'], StoredForm>;
