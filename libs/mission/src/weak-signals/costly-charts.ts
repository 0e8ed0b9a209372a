import type { ReadOnly } from '#decider';
import type { CostlyNumber } from '#statistics';
import type { MissionState } from '../mission-state.js';
import { observedWeeks } from './detectors/observed-weeks.js';
import { participationChart, participationLengthOf } from './detectors/participation-chart.js';
import { silenceLengthOf } from './detectors/silence-windows.js';
import { budgetNumbers } from './false-alarm-budget.js';

/** Fields of the weak signals that rest on costly numbers. */
export const COSTLY_FIELDS: readonly string[] = ['arl0', 'chart', 'charts', 'falseAlarmBudget', 'needs'];

/**
 * The numbers of the weekly charts that take long the first time. They only depend on the weeks: when they are worked
 * out ahead, whoever reads the charts finds them.
 */
export function costlyNumbers(state: ReadOnly<MissionState>): readonly CostlyNumber[] {
  const observed = observedWeeks(state);
  const participation = observed && participationChart(observed);
  const silence = observed && silenceLengthOf(observed);
  return [
    ...(participation ? [participationLengthOf(participation)] : []),
    ...(silence ? [silence] : []),
    ...budgetNumbers(state),
  ];
}
