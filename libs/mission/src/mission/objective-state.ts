import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import type { ObjectiveState } from './mission-vocabulary.js';
import type { Objective } from './mission.state.js';

/** Where an objective stands on a day. What was missed before its day may still be reached. */
export function objectiveState({ due, reviews }: ReadOnly<Objective>, day: Day): ObjectiveState {
  const last = reviews.at(-1);
  if (last?.result === 'REACHED') return 'REACHED';
  if (last && last.occurredOn >= due) return 'MISSED';
  return due < day ? 'OVERDUE' : 'OPEN';
}

/** Share of the way from the baseline to the target that a value has gone. */
export const objectiveProgress = ({ baseline, target }: ReadOnly<Objective>, value: number): number | undefined =>
  target === baseline ? undefined : (value - baseline) / (target - baseline);
