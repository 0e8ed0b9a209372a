import type { ReadOnly, Sentence } from '#decider';
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

/**
 * A versioned statistical rule over a mission: a pure function of what is recorded and of the day. Its unit is a group,
 * a process, an item or a register, never one person.
 */
export interface Detector {
  readonly name: DetectorName;
  readonly version: number;
  /**
   * Average number of points to a false alarm, which the mission's own baseline decides: undefined while the detector
   * is learning. A point is a week, or a period of a KPI. `rule`: it has none, because it is no control chart.
   */
  readonly falseAlarms: 'rule' | ((state: ReadOnly<MissionState>) => number | undefined);
  /** One reading for each subject; none while it is learning. */
  read(state: ReadOnly<MissionState>, today: Day): readonly Reading[];
}
