import type { ReadOnly } from '#decider';
import {
  expectedFalseAlarms,
  poissonCusumAlarmProbability,
  poissonCusumAlarmProbabilityEstimatedInPieces,
  proportionEwmaAlarmProbability,
  proportionEwmaAlarmProbabilityEstimatedInPieces,
  type Pieces,
} from '#statistics';
import type { MissionState } from '../mission-state.js';
import { WorkedOutOnce } from '../shared/worked-out-once.js';
import { chartFor, usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks, type ObservedWeeks } from './detectors/observed-weeks.js';
import { baselineParticipation, participationChart, participationRunLength } from './detectors/participation-chart.js';
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

/** False alarms to expect of the weekly control charts together, so that no one takes every signal for a fact. */
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
export function falseAlarmBudget(state: ReadOnly<MissionState>): FalseAlarmBudget | undefined {
  const observed = observedWeeks(state);
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

/** The costly part of the budget ahead, in pieces. */
export function* falseAlarmBudgetAhead(state: ReadOnly<MissionState>): Pieces<void> {
  const observed = observedWeeks(state);
  if (!observed) return;
  for (const asked of [requestsProbability(observed), participationProbability(observed)])
    if (asked) yield* probabilities.ahead(...asked);
}

/** Costly, and only depends on the baseline and on the weeks since. */
const probabilities = new WorkedOutOnce<ProbabilityRange>();

type Asked = [question: string, work: () => Pieces<ProbabilityRange>];

function requestsBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const chart = chartFor(usualRequests(observed));
  const asked = requestsProbability(observed);
  if (!chart || !asked) return undefined;
  const { arl0 } = chart;
  const expected = observed.monitored.length / arl0;
  return { detector: 'clarifications-cusum', arl0, expected, probability: probabilities.of(...asked) };
}

function requestsProbability(observed: ObservedWeeks): Asked | undefined {
  const mean0 = usualRequests(observed);
  const chart = chartFor(mean0);
  if (!chart) return undefined;
  const openDays = observed.monitored.map((tally) => tally.openDays);
  const events = observed.baseline.reduce((sum, { clarifications }) => sum + clarifications, 0);
  const usual = { events, fullWeeks: events / mean0 };
  return [
    `requests ${events} ${mean0} ${openDays.join('')}`,
    function* () {
      const known = poissonCusumAlarmProbability(chart, mean0, openDays);
      return { known, estimated: yield* poissonCusumAlarmProbabilityEstimatedInPieces(chart, usual, openDays) };
    },
  ];
}

function participationBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const chart = participationChart(observed);
  const asked = participationProbability(observed);
  if (!chart || !asked) return undefined;
  const arl0 = participationRunLength(chart);
  const expected = participationWeeks(observed) / arl0;
  return { detector: 'participation-ewma', arl0, expected, probability: probabilities.of(...asked) };
}

/** A week to which no one was invited is no point of the chart. */
const participationWeeks = ({ monitored }: ObservedWeeks): number =>
  monitored.filter((tally) => tally.invited > 0).length;

function participationProbability(observed: ObservedWeeks): Asked | undefined {
  const chart = participationChart(observed);
  if (!chart) return undefined;
  const points = participationWeeks(observed);
  const counted = baselineParticipation(observed);
  return [
    `participation ${counted.contributors}/${counted.invited} ${chart.n} ${points}`,
    function* () {
      const known = proportionEwmaAlarmProbability(chart, chart.p0, points);
      return { known, estimated: yield* proportionEwmaAlarmProbabilityEstimatedInPieces(chart, counted, points) };
    },
  ];
}
