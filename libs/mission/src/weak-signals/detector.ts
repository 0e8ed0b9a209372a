import { monthOf } from '#calendar';
import type { ReadOnly, Recorded, Sentence } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { DetectorName } from './weak-signals.events.js';

/** Why a detector alarms: what a person needs to look at the series themselves. */
export interface Alarm {
  /** Day or ISO week since which the series has drifted. */
  readonly since?: string;
  /** The sentence of the detector, in both languages: a question put to a role, never a verdict. */
  readonly statistic: Sentence;
  readonly value?: number;
  readonly threshold?: number;
  /** Revisions of the events that make up the series. */
  readonly series: readonly number[];
}

/** What a detector reads about one subject on one day. */
export interface Reading {
  /** What it is about, when the detector looks at several things. */
  readonly subject?: Ref;
  /** Present while the condition holds. */
  readonly alarm?: Alarm;
  /** Whether an open signal may be closed by the system. */
  readonly clear: boolean;
}

/** When time alone alters what a detector finds: then it is told no more of the day than this. */
interface Moments {
  readonly never: undefined;
  /** `2026-05` */
  readonly 'each month': string;
  readonly 'each day': Day;
}

type Time = keyof Moments;

const MOMENTS: { readonly [When in Time]: (day: Day) => Moments[When] } = {
  never: () => undefined,
  'each month': monthOf,
  'each day': (day) => day,
};

/** About what a detector alarms, and about what an open signal may be closed; without what it would say. */
export interface Verdicts {
  /** The subjects that alarm; `undefined` where the detector looks at one thing only. */
  readonly alarming: ReadonlySet<Ref | undefined>;
  readonly isClear: (subject: Ref | undefined) => boolean;
}

/** What a detector keeps of a mission, so that it need not look at everything again after each event. */
export interface Follower<State, Moment> {
  /** Takes in an event that the state has just taken in. An event that alters nothing it reads is not told. */
  readonly after: (event: Recorded, state: State) => void;
  /** The same as of the readings of this state at this moment. */
  readonly verdicts: (state: State, moment: Moment) => Verdicts;
}

type Part<Name extends keyof MissionState> = Pick<ReadOnly<MissionState>, Name>;

/** A detector, as it is stated: it is given no more than it says that it rests on. */
interface Stated<Name extends keyof MissionState, When extends Time> {
  readonly name: DetectorName;
  readonly version: number;
  /**
   * Average number of points to a false alarm, which the mission's own baseline decides: undefined while the detector
   * is learning. A point is a week, or a period of a KPI. `rule`: it has none, because it is no control chart.
   */
  readonly falseAlarms: 'rule' | ((state: ReadOnly<MissionState>) => number | undefined);
  /** The slices that it reads: an event that changes the state of none of them cannot alter what it finds. */
  readonly reads: readonly Name[];
  readonly alteredByTime: When;
  /** One reading for each subject; none while it is learning. */
  read(state: Part<Name>, moment: Moments[When]): readonly Reading[];
  /** For a detector whose readings would cost more the longer a mission lasts. */
  follow?(state: Part<Name>): Follower<Part<Name>, Moments[When]>;
}

/**
 * A versioned statistical rule over a mission: a pure function of what is recorded and of the day. Its unit is a group,
 * a process, an item or a register, never one person; but for the owner's load, which they record themselves.
 */
export interface Detector extends Pick<Stated<keyof MissionState, Time>, 'name' | 'version' | 'falseAlarms' | 'reads'> {
  /** As long as it is the same, time has not altered what the detector finds. */
  momentOf(day: Day): string | undefined;
  read(state: ReadOnly<MissionState>, today: Day): readonly Reading[];
  /** Begins to follow a mission, from the state in which it is. */
  follow(state: ReadOnly<MissionState>): Follower<ReadOnly<MissionState>, Day>;
}

/** Makes a detector of what is stated: the compiler holds it to what it says that it reads. */
export function stateDetector<const Name extends keyof MissionState, const When extends Time>(
  stated: Stated<Name, When>,
): Detector {
  const { name, version, falseAlarms, reads, alteredByTime } = stated;
  const momentOf = MOMENTS[alteredByTime];
  const read: Detector['read'] = (state, today) => stated.read(state, momentOf(today));
  const follow: Detector['follow'] = (state) => {
    const { after, verdicts } = stated.follow?.(state) ?? { after: nothing, verdicts: lookAgain(stated) };
    return { after, verdicts: (now, today) => verdicts(now, momentOf(today)) };
  };
  return { name, version, falseAlarms, reads, momentOf, read, follow };
}

const nothing = (): void => undefined;

const lookAgain =
  <Name extends keyof MissionState, When extends Time>(stated: Stated<Name, When>) =>
  (state: Part<Name>, moment: Moments[When]): Verdicts =>
    verdictsOf(stated.read(state, moment));

/** What readings come to. */
export function verdictsOf(readings: readonly Reading[]): Verdicts {
  const of = new Map(readings.map((reading) => [reading.subject, reading]));
  return {
    alarming: new Set(readings.flatMap(({ subject, alarm }) => (alarm ? [subject] : []))),
    isClear: (subject) => of.get(subject)?.clear ?? false,
  };
}
