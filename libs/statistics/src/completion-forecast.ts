/** Weeks a forecast looks ahead. Beyond it the answer is "more than 60 weeks". */
export const FORECAST_HORIZON = 60;

/**
 * P(done by week j) for j = 1..60, the first at index 0. Each week finishes one of the past `throughputs` (whole items
 * a week), drawn with equal chance and independently, until a backlog of whole items is gone. Exact, by convolution;
 * the simulated form of the same bootstrap is Vacanti (2015).
 */
export function completionProbabilities(backlog: number, throughputs: readonly number[]): number[] {
  if (throughputs.length === 0) throw new RangeError('a forecast needs at least one past week');
  let left: number[] = Array.from({ length: backlog + 1 }, (_, items) => (items === backlog ? 1 : 0));
  return Array.from({ length: FORECAST_HORIZON }, () => {
    const next = left.map(() => 0);
    left.forEach((probability, items) => {
      for (const done of throughputs) {
        const rest = Math.max(0, items - done);
        next[rest] = (next[rest] ?? 0) + probability / throughputs.length;
      }
    });
    left = next;
    return left[0] ?? 0;
  });
}

/** Probabilities are sums of rounded shares: one that misses a value by less than this reaches it. */
const ROUNDING = 1e-12;

/**
 * First week j, from 1, by which the work is done with at least the given probability. Undefined beyond the horizon.
 */
export function weekReaching(probability: number, completion: readonly number[]): number | undefined {
  const index = completion.findIndex((done) => done >= probability - ROUNDING);
  return index === -1 ? undefined : index + 1;
}
