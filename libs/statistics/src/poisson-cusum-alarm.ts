import { poissonProbabilities } from './poisson.js';
import { poissonCusumStep, type PoissonCusum } from './poisson-cusum.js';

/**
 * Probability of at least one signal over weeks with the given open days (0 to 5 each), starting from S = 0, when a
 * full week brings `mean` events. Exact: the chain runs on fifths of an event, the grain of the recursion.
 */
export function poissonCusumAlarmProbability(chart: PoissonCusum, mean: number, openDays: readonly number[]): number {
  const sums = Array.from({ length: 5 * chart.h }, (_, fifths) => fifths / 5);
  let silent = sums.map(() => 1);
  for (const days of openDays.toReversed()) {
    const counts = poissonProbabilities((mean * days) / 5, chart.h + chart.k);
    const after = silent;
    silent = sums.map((sum) =>
      counts.reduce(
        (total, p, count) => total + p * (after[Math.round(5 * poissonCusumStep(chart, sum, count, days))] ?? 0),
        0,
      ),
    );
  }
  return 1 - (silent[0] ?? NaN);
}
