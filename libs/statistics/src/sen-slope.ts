/**
 * Median change per step over all pairs of a series, in units of the series. Sen (1968). Undefined below two values.
 */
export function senSlope(series: readonly number[]): number | undefined {
  const slopes = series
    .flatMap((x, i) => series.slice(i + 1).map((later, gap) => (later - x) / (gap + 1)))
    .sort((a, b) => a - b);
  const low = slopes[Math.ceil(slopes.length / 2) - 1];
  const high = slopes[Math.floor(slopes.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
