import type { ReadOnly } from '#decider';
import {
  ewmaAlarmProbability,
  expectedFalseAlarms,
  poissonCusumAlarmProbability,
  type CostlyNumber,
} from '#statistics';
import type { MissionState } from '../mission-state.js';
import { costlyNumber } from '../shared/costly-number.js';
import { chartFor, usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks, type ObservedWeeks } from './detectors/observed-weeks.js';
import { baselineParticipation, participationChart, participationRunLength } from './detectors/participation-chart.js';
import { ownersWeeks } from './detectors/owner-overload.js';
import { OWNER_LOAD_ARL0, OWNER_LOAD_DESIGN, USUAL_WEEKS } from './owner-load/owner-load-chart.js';
import type { DetectorName } from './weak-signals.events.js';

/** Probability of at least one false alarm: from a baseline known exactly to one that a few weeks only estimate. */
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
  /** Weeks that any of the charts has watched. */
  readonly weeks: number;
  /** Σ weeks ÷ ARL0. */
  readonly expected: number;
  /** Of at least one false alarm in any of the charts, as if they had nothing to do with each other. */
  readonly probability: ProbabilityRange;
  readonly charts: readonly ChartBudget[];
}

/**
 * The budget of a mission; undefined while it is learning. It counts the charts that watch each week by itself: `silence`
 * looks again at four weeks that they have already judged, KPI charts count in periods, rules have no run
 * length.
 */
export function falseAlarmBudget(state: ReadOnly<MissionState>): FalseAlarmBudget | undefined {
  const observed = observedWeeks(state);
  const load = ownersWeeks(state);
  if (!observed && !load?.usual) return undefined;
  const counted = observed?.monitored ?? [];
  const felt = load?.points ?? [];
  const tallied = observed ? [requestsBudget(observed), participationBudget(observed)] : [];
  const ofTallies = tallied.filter((chart) => chart !== undefined);
  const ofLoad = load?.usual ? [loadBudget(felt.length)] : [];
  const charts = [...ofTallies, ...ofLoad];
  return {
    weeks: new Set([...counted, ...felt.map(({ recorded }) => recorded)].map(({ week }) => week)).size,
    expected: expectedFalseAlarms([
      ...ofTallies.map(({ arl0 }) => ({ weeks: counted.length, arl0 })),
      ...ofLoad.map(({ arl0 }) => ({ weeks: felt.length, arl0 })),
    ]),
    probability: {
      known: anyOf(charts.map(({ probability }) => probability.known)),
      estimated: anyOf(charts.map(({ probability }) => probability.estimated)),
    },
    charts,
  };
}

const anyOf = (probabilities: readonly number[]): number =>
  1 - probabilities.reduce((none, probability) => none * (1 - probability), 1);

/** The costly numbers in the budget. */
export function budgetNumbers(state: ReadOnly<MissionState>): readonly CostlyNumber[] {
  const observed = observedWeeks(state);
  const load = ownersWeeks(state);
  const participation = observed && participationProbability(observed);
  return [
    observed && requestsProbability(observed),
    participation?.known,
    participation?.estimated,
    load?.usual && loadProbability(load.points.length),
  ].filter((asked) => asked !== undefined);
}

function requestsBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const mean0 = usualRequests(observed);
  const chart = chartFor(mean0);
  const estimated = requestsProbability(observed);
  if (!chart || !estimated) return undefined;
  const { arl0 } = chart;
  const expected = observed.monitored.length / arl0;
  const known = poissonCusumAlarmProbability(chart, mean0, openDaysOf(observed));
  return {
    detector: 'clarifications-cusum',
    arl0,
    expected,
    probability: { known, estimated: costlyNumber(estimated) },
  };
}

const openDaysOf = ({ monitored }: ObservedWeeks): readonly number[] => monitored.map((tally) => tally.openDays);

function requestsProbability(observed: ObservedWeeks): CostlyNumber | undefined {
  const mean0 = usualRequests(observed);
  const chart = chartFor(mean0);
  if (!chart) return undefined;
  const events = observed.baseline.reduce((sum, { clarifications }) => sum + clarifications, 0);
  const usual = { events, fullWeeks: events / mean0 };
  return { number: 'requestsAlarmProbability', of: [chart, usual, openDaysOf(observed)] };
}

function participationBudget(observed: ObservedWeeks): ChartBudget | undefined {
  const chart = participationChart(observed);
  const asked = participationProbability(observed);
  if (!chart || !asked) return undefined;
  const arl0 = participationRunLength(chart);
  const expected = participationWeeks(observed) / arl0;
  const probability = { known: costlyNumber(asked.known), estimated: costlyNumber(asked.estimated) };
  return { detector: 'participation-ewma', arl0, expected, probability };
}

/** A week to which no one was invited is no point of the chart. */
const participationWeeks = ({ monitored }: ObservedWeeks): number =>
  monitored.filter((tally) => tally.invited > 0).length;

function participationProbability(
  observed: ObservedWeeks,
): { readonly known: CostlyNumber; readonly estimated: CostlyNumber } | undefined {
  const chart = participationChart(observed);
  if (!chart) return undefined;
  const points = participationWeeks(observed);
  return {
    known: { number: 'participationAlarmProbabilityKnown', of: [chart, points] },
    estimated: { number: 'participationAlarmProbability', of: [chart, baselineParticipation(observed), points] },
  };
}

/**
 * As published, for alarms of either side. Only a rise alarms: what is to be expected is half as much, and no one takes a
 * signal for more of a fact than it is.
 */
function loadBudget(weeks: number): ChartBudget {
  const known = ewmaAlarmProbability(OWNER_LOAD_DESIGN, weeks);
  const estimated = costlyNumber(loadProbability(weeks));
  return {
    detector: 'owner-overload',
    arl0: OWNER_LOAD_ARL0,
    expected: weeks / OWNER_LOAD_ARL0,
    probability: { known, estimated },
  };
}

const loadProbability = (weeks: number): CostlyNumber => ({
  number: 'ewmaAlarmProbability',
  of: [OWNER_LOAD_DESIGN, USUAL_WEEKS, weeks],
});
