import { median } from './median.js';

/**
 * Median change per step over all pairs of a series, in units of the series. Sen (1968). Undefined below two values.
 */
export function senSlope(series: readonly number[]): number | undefined {
  return median(series.flatMap((x, i) => series.slice(i + 1).map((later, gap) => (later - x) / (gap + 1))));
}
