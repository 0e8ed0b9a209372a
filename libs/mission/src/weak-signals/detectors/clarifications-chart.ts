import { weekOf } from '#calendar';
import { designPoissonCusum, poissonCusumStep, type PoissonCusumDesign } from '#statistics';
import type { Day, Week } from '../../shared/vocabulary.js';
import { WorkedOutOnce } from '../../shared/worked-out-once.js';
import { perFullWeek, type ObservedWeeks, type Tally } from './observed-weeks.js';

/** The sum at the end of a week. */
export interface CusumPoint {
  readonly tally: Tally;
  /** S, in requests above what is usual. */
  readonly sum: number;
  /** First week after the last S = 0; undefined while S is 0. */
  readonly since: Week | undefined;
}

/** The alternative that the chart looks for: this many times the usual mean. */
const RATIO = 1.75;

const designs = new WorkedOutOnce<PoissonCusumDesign | undefined>();

/** Requests in a full week of five open days, as the baseline weeks brought them. */
export const usualRequests = ({ baseline }: ObservedWeeks): number =>
  perFullWeek(
    baseline.reduce((sum, { clarifications }) => sum + clarifications, 0),
    baseline,
  );

/**
 * The chart for a baseline mean. Its decision interval comes from exact run lengths, which are costly and only depend
 * on the mean: they are computed once for each.
 */
export const chartFor = (mean0: number): PoissonCusumDesign | undefined =>
  designs.of(String(mean0), () => designPoissonCusum(mean0, RATIO));

/** The sum of every monitored week; it starts again at 0 with the first week that begins after a reset. */
export function cusumPoints(
  chart: PoissonCusumDesign,
  monitored: readonly Tally[],
  resets: readonly Day[],
): readonly CusumPoint[] {
  let sum = 0;
  let since: Week | undefined;
  let previous: Week = '';
  const reset = resets.map((day) => weekOf(day));
  return monitored.map((tally) => {
    if (reset.some((week) => previous <= week && week < tally.week)) sum = 0;
    if (sum === 0) since = tally.week;
    sum = poissonCusumStep(chart, sum, tally.clarifications, tally.openDays);
    if (sum === 0) since = undefined;
    previous = tally.week;
    return { tally, sum, since };
  });
}
