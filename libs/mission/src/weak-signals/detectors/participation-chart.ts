import { ewmaStep, proportionEwmaLimit, type CostlyNumber, type ProportionEwma } from '#statistics';
import { costlyNumber } from '../../shared/costly-number.js';
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

/** Average weeks to a false alarm. It only depends on the baseline. */
export const participationRunLength = (chart: ProportionEwma): number => costlyNumber(participationLengthOf(chart));

/** The costly number in it. */
export const participationLengthOf = (chart: ProportionEwma): CostlyNumber => ({
  number: 'participationRunLength',
  of: [chart],
});
