import type { ReadOnly } from '#decider';
import {
  expectedFalseAlarms,
  poissonCusumAlarmProbability,
  poissonCusumAlarmProbabilityEstimated,
  proportionEwmaAlarmProbability,
  proportionEwmaAlarmProbabilityEstimated,
} from '#statistics';
import type { MissionState } from '../mission-state.js';
import { workedOutOnce } from '../shared/worked-out-once.js';
import { chartFor, usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks, type ObservedWeeks } from './detectors/observed-weeks.js';
import { participationChart, participationRunLength } from './detectors/participation-chart.js';
import type { DetectorName } from './weak-signals.events.js';

/** Probability of at least one false alarm: from a baseline known exactly to one that six weeks only estimate. */
export interface ProbabilityRange {
  readonly known: number;
  readonly estimated: number;
}

/** What one weekly chart costs in false alarms over the weeks it has watched. */
export interface ChartBudget {
  readonly detector: DetectorName;
  /** Average weeks to a false alarm. */
  readonly arl0: number;
  /** Weeks ÷ ARL0. */
  readonly expected: number;
  readonly probability: ProbabilityRange;
}

/** False alarms to expect of the weekly control charts together, so that nobody takes every signal for a fact. */
export interface FalseAlarmBudget {
  /** Monitored weeks. */
  readonly weeks: number;
  /** Σ weeks ÷ ARL0. */
  readonly expected: number;
  /** Of at least one false alarm in any of the charts, as if they had nothing to do with each other. */
  readonly probability: ProbabilityRange;
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
  const charts = [requestsBudget(observed), participationBudget(observed)].filter((chart) => chart !== undefined);
  return {
    weeks,
    expected: expectedFalseAlarms(charts.map(({ arl0 }) => ({ weeks, arl0 }))),
    probability: {
      known: anyOf(charts.map(({ probability }) => probability.known)),
      estimated: anyOf(charts.map(({ probability }) => probability.estimated)),
    },
    charts,
  };
}

const anyOf = (probabilities: readonly number[]): number =>
  1 - probabilities.reduce((none, probability) => none * (1 - probability), 1);

function requestsBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const mean0 = usualRequests(observed);
  const chart = chartFor(mean0);
  if (!chart) return undefined;
  const openDays = observed.monitored.map((tally) => tally.openDays);
  const events = observed.baseline.reduce((sum, { clarifications }) => sum + clarifications, 0);
  const probability = remembered(`requests ${events} ${mean0} ${openDays.join('')}`, () => ({
    known: poissonCusumAlarmProbability(chart, mean0, openDays),
    estimated: poissonCusumAlarmProbabilityEstimated(chart, { events, fullWeeks: events / mean0 }, openDays),
  }));
  return {
    detector: 'clarifications-cusum',
    arl0: chart.arl0,
    expected: openDays.length / chart.arl0,
    probability,
  };
}

function participationBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const chart = participationChart(observed);
  if (!chart) return undefined;
  const points = observed.monitored.filter((tally) => tally.invited > 0).length;
  const invited = observed.baseline.reduce((sum, tally) => sum + tally.invited, 0);
  const contributors = observed.baseline.reduce((sum, tally) => sum + tally.contributors, 0);
  const probability = remembered(`participation ${contributors}/${invited} ${chart.n} ${points}`, () => ({
    known: proportionEwmaAlarmProbability(chart, chart.p0, points),
    estimated: proportionEwmaAlarmProbabilityEstimated(chart, { contributors, invited }, points),
  }));
  const arl0 = participationRunLength(chart);
  return { detector: 'participation-ewma', arl0, expected: points / arl0, probability };
}

/** Costly, and only depends on the baseline and on the weeks since. */
const remembered = workedOutOnce<ProbabilityRange>();
