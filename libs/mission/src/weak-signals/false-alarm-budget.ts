import type { ReadOnly } from '#decider';
import { expectedFalseAlarms, poissonCusumAlarmProbability, proportionEwmaAlarmProbability } from '#statistics';
import type { MissionState } from '../mission-state.js';
import { chartFor, usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks } from './detectors/observed-weeks.js';
import { participationChart, participationRunLength } from './detectors/participation-chart.js';
import type { DetectorName } from './weak-signals.events.js';

/** What one weekly chart costs in false alarms over the weeks it has watched. */
export interface ChartBudget {
  readonly detector: DetectorName;
  /** Average weeks to a false alarm. */
  readonly arl0: number;
  /** Probability of at least one if six weeks told exactly what is usual; they only estimate it, so it is higher. */
  readonly probability: number;
}

/** False alarms to expect of the weekly control charts together, so that nobody takes every signal for a fact. */
export interface FalseAlarmBudget {
  /** Monitored weeks. */
  readonly weeks: number;
  /** Σ weeks ÷ ARL0. */
  readonly expected: number;
  readonly charts: readonly ChartBudget[];
}

/**
 * The budget of a mission; undefined while it is learning. It counts the two charts that watch each week by itself:
 * `silence` looks again at four weeks that they have already judged, KPI charts count in periods, rules have no run
 * length.
 */
export function falseAlarmBudget(mission: ReadOnly<MissionState>): FalseAlarmBudget | undefined {
  const observed = observedWeeks(mission);
  if (!observed) return undefined;
  const weeks = observed.monitored.length;
  const mean0 = usualRequests(observed);
  const requests = chartFor(mean0);
  const participation = participationChart(observed);
  const openDays = observed.monitored.map((tally) => tally.openDays);
  const charts: ChartBudget[] = [];
  if (requests) {
    const probability = poissonCusumAlarmProbability(requests, mean0, openDays);
    charts.push({ detector: 'clarifications-cusum', arl0: requests.arl0, probability });
  }
  if (participation) {
    const probability = proportionEwmaAlarmProbability(participation, participation.p0, weeks);
    charts.push({ detector: 'participation-ewma', arl0: participationRunLength(participation), probability });
  }
  return { weeks, expected: expectedFalseAlarms(charts.map(({ arl0 }) => ({ weeks, arl0 }))), charts };
}
