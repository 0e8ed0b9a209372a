import {
  ewmaStep,
  proportionEwmaArlInPieces,
  proportionEwmaLimit,
  type Pieces,
  type ProportionEwma,
} from '#statistics';
import { WorkedOutOnce } from '../../shared/worked-out-once.js';
import type { ObservedWeeks, Tally } from './observed-weeks.js';

/** The smoothed participation at the end of a monitored week. */
export interface ParticipationPoint {
  readonly tally: Tally;
  /** z, 0 to 1. */
  readonly smoothed: number;
  /** Limit below which z alarms; it widens with the number of points. */
  readonly limit: number;
}

/** Weight of the newest week, and half-width of the limit in standard deviations of the average. */
const DESIGN = { lambda: 0.2, limit: 2.7 } as const;

const runLengths = new WorkedOutOnce<number>();

/** Contributors of those invited. */
export const shareContributing = ({ contributors, invited }: Tally): number => contributors / invited;

/** Who was invited in the weeks of a baseline, and who of them contributed: never more. */
export function baselineParticipation({ baseline }: ObservedWeeks) {
  const invited = baseline.reduce((sum, tally) => sum + tally.invited, 0);
  const contributors = baseline.reduce((sum, tally) => sum + tally.contributors, 0);
  return { invited, contributors: Math.min(contributors, invited) };
}

/** The chart for a baseline; undefined when no one was invited in it. */
export function participationChart(weeks: ObservedWeeks): ProportionEwma | undefined {
  const { invited, contributors } = baselineParticipation(weeks);
  return invited === 0 ? undefined : { ...DESIGN, p0: contributors / invited, n: invited / weeks.baseline.length };
}

/** The points of the chart. A week to which no one was invited is no point: nothing is interpolated. */
export function participationPoints(
  chart: ProportionEwma,
  { monitored }: ObservedWeeks,
): readonly ParticipationPoint[] {
  let smoothed = chart.p0;
  return monitored
    .filter(({ invited }) => invited > 0)
    .map((tally, index) => {
      smoothed = ewmaStep(chart, smoothed, shareContributing(tally));
      return { tally, smoothed, limit: proportionEwmaLimit(chart, index + 1) };
    });
}

/** Average weeks to a false alarm. Costly, and only depends on the baseline: computed once for each. */
export const participationRunLength = (chart: ProportionEwma): number => runLengths.of(...runLengthOf(chart));

/** The same ahead, in pieces. */
export const participationRunLengthAhead = (chart: ProportionEwma): Pieces<void> =>
  runLengths.ahead(...runLengthOf(chart));

const runLengthOf = (chart: ProportionEwma): [string, () => Pieces<number>] => [
  `${chart.p0}|${chart.n}`,
  () => proportionEwmaArlInPieces(chart, chart.p0),
];
