import type { ReadOnly } from '#decider';
import type { Pieces } from '#statistics';
import type { MissionState } from '../mission-state.js';
import { observedWeeks } from './detectors/observed-weeks.js';
import { participationChart, participationRunLengthAhead } from './detectors/participation-chart.js';
import { silenceLengthAhead } from './detectors/silence-windows.js';
import { falseAlarmBudgetAhead } from './false-alarm-budget.js';

/** Fields of the weak signals that rest on costly numbers. */
export const COSTLY_FIELDS: readonly string[] = ['arl0', 'chart', 'charts', 'falseAlarmBudget', 'needs'];

/**
 * Works out in pieces the numbers of the weekly charts that take long the first time. They only depend on the tallies and
 * are kept: whoever reads the charts then finds them.
 */
export function* costlyChartsAhead(state: ReadOnly<MissionState>): Pieces<void> {
  const observed = observedWeeks(state);
  if (!observed) return;
  const participation = participationChart(observed);
  if (participation) yield* participationRunLengthAhead(participation);
  yield* silenceLengthAhead(observed);
  yield* falseAlarmBudgetAhead(state);
}
