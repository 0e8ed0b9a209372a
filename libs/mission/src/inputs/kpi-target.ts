import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Day, Direction, EvidenceRef, Rate, Ref } from '../shared/vocabulary.js';
import { kpiOf } from '../kpis/kpis.state.js';
import { valuesOf } from '../shared/in-order.js';

/** Where a KPI is to be. */
export interface KpiTarget {
  readonly value: number;
  readonly due?: Day;
  /** The objective that says so, when no target was set on the KPI itself. */
  readonly objective?: Ref;
}

type State = ReadOnly<Pick<MissionState, 'kpis' | 'mission'>>;

/** Where a KPI stood before the mission. */
export interface KpiBaseline {
  readonly value: number;
  readonly on: Day;
  readonly evidence?: EvidenceRef;
  /** The objective that says so, when no baseline was set on the KPI itself. */
  readonly objective?: Ref;
}

/** The target last set on a KPI, else that of the last objective about it. */
export function targetOf(state: State, ref: Ref): KpiTarget | undefined {
  const set = kpiOf(state.kpis, ref).targets.at(-1);
  if (set) return { value: set.target, ...(set.due && { due: set.due }) };
  const objective = objectiveAbout(state, ref);
  return objective && { value: objective.target, due: objective.due, objective: objective.objective };
}

/** The baseline last set on a KPI, else that of the last objective about it. */
export function baselineOf(state: State, ref: Ref): KpiBaseline | undefined {
  const set = kpiOf(state.kpis, ref).baselines.at(-1);
  if (set) return set;
  const objective = objectiveAbout(state, ref);
  return objective && { value: objective.baseline, on: objective.occurredOn, objective: objective.objective };
}

const objectiveAbout = ({ mission }: State, ref: Ref) =>
  valuesOf(mission.objectives).findLast(({ kpi }) => kpi === ref);

/** Is the value as good as the target, or better? */
export const meets = (value: number, target: number, direction: Direction): boolean =>
  direction === 'UP' ? value >= target : value <= target;

/**
 * How far a value has come from the first one (0) to the target (1). As good as the target is 1; what was so and fell
 * back is 0, for there was no way to go.
 */
export function progressTowards(first: number, last: number, target: number, direction: Direction): Rate {
  if (meets(last, target, direction)) return 1;
  if (meets(first, target, direction)) return 0;
  // The way between numbers at opposite ends is longer than any number: then half of it is.
  const scale = Number.isFinite(target - first) ? 1 : 2;
  return Math.min(1, Math.max(0, (last / scale - first / scale) / (target / scale - first / scale)));
}
