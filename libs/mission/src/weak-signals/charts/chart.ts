import type { ReadOnly, Sentence } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import type { Unit } from '../../shared/wording.js';
import type { AlarmRule, ChartKind } from '../weak-signals-vocabulary.js';

/** One point of a chart: a week, a day, a period, or a thing that is looked at. */
export interface ChartPoint {
  readonly at: string;
  /** What the point is about, when `at` does not say it to a person. */
  readonly label?: Sentence;
  /** What was observed there. */
  readonly observed?: number;
  /** What the baseline makes one expect there. */
  readonly expected?: number;
  /** What may be observed there without the statistic getting worse (k of a CUSUM). */
  readonly reference?: number;
  /** The statistic; left out while the chart learns, and where it would tell what is confidential. */
  readonly value?: number;
  readonly limit?: number;
  readonly alarm: boolean;
  /** Lines of the audit trail that it rests on. */
  readonly revisions: readonly number[];
}

/** A number that the chart was made with, or that belongs beside it. */
export interface ChartParameter {
  readonly name: string;
  readonly value: number;
  readonly meaning: Sentence;
}

/** How much of what a chart needs before it may alarm is there. */
export interface Learning {
  readonly observed: number;
  readonly needed: number;
  readonly unit: Unit;
}

/** The series behind a detector with its limits, so that a person can look at it. */
export interface Chart {
  /** What it is about, when the detector looks at several things. */
  readonly subject?: Ref;
  /** Left out: the whole company. */
  readonly site?: string;
  readonly kind: ChartKind;
  /** What the points observe. */
  readonly observes: Sentence;
  /** What the statistic and its limit are counted in. */
  readonly unit: Sentence;
  readonly alarms: AlarmRule;
  readonly parameters: readonly ChartParameter[];
  /** Left out when enough is known. */
  readonly learning?: Learning;
  /** In the order of time, or of what is looked at. */
  readonly points: readonly ChartPoint[];
}

/** The charts of a detector on a day: one, or one for each subject. */
export type ChartReader = (state: ReadOnly<MissionState>, today: Day) => readonly Chart[];

export const parameter = (name: string, value: number, fr: string, en: string): ChartParameter => ({
  name,
  value,
  meaning: { fr, en },
});

/** Left out of a chart that cannot alarm: its run length is infinite, which JSON cannot say. */
export const runLength = (arl0: number): readonly ChartParameter[] =>
  Number.isFinite(arl0)
    ? [parameter('arl0', arl0, 'semaines jusqu’à une fausse alerte', 'weeks to a false alarm')]
    : [];

export const WEEKS: Unit = { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] };
export const DAYS: Sentence = { fr: 'jours', en: 'days' };
