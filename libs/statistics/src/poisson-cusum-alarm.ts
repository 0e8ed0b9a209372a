import { poissonLowerTail, poissonProbability } from './poisson.js';
import { MOST_SUMS, poissonCusumArl, type PoissonCusum } from './poisson-cusum.js';

/** Days of a full week: the recursion moves in steps of one event over as many. */
const FULL_WEEK = 5;

/** Beyond this, fifths of an event are no longer exact. */
const LARGEST_REFERENCE = 2 ** 40;

/**
 * Probability of at least one signal over weeks with the given open days (0 to 5 each), starting from S = 0, when a
 * full week brings `mean` events. Exact: the chain runs on fifths of an event, the grain of the recursion. For a
 * chart of very many events it follows from the average run length.
 */
export function poissonCusumAlarmProbability(chart: PoissonCusum, mean: number, openDays: readonly number[]): number {
  if (chart.h > MOST_SUMS || chart.k > LARGEST_REFERENCE) return longRunProbability(chart, mean, openDays);
  let silent = new Float64Array(FULL_WEEK * chart.h).fill(1);
  const steps = new Map<number, Step>();
  for (const days of openDays.toReversed()) {
    const step = steps.get(days) ?? stepOf(chart, mean, days);
    steps.set(days, step);
    silent = step(silent);
  }
  return Math.min(1, Math.max(0, 1 - (silent[0] ?? NaN)));
}

/** One week earlier: from each sum, the probability that no signal follows. */
type Step = (after: Float64Array<ArrayBuffer>) => Float64Array<ArrayBuffer>;

/** Few counts keep a sum between 0 and h: only these are looked at, and those that bring it back to 0 all at once. */
function stepOf({ k, h }: PoissonCusum, mean: number, days: number): Step {
  const usual = (mean * days) / FULL_WEEK;
  const allowed = k * days;
  const sums = FULL_WEEK * h;
  const lowest = Math.floor((allowed - sums + 1) / FULL_WEEK);
  const counts = Array.from({ length: 2 * h + 1 }, (_, at) => poissonProbability(lowest + at, usual));
  const atMost = counts.map((_, at) => poissonLowerTail(lowest + at, usual));
  return (after) =>
    Float64Array.from({ length: sums }, (_, sum) => {
      const backToZero = Math.floor((allowed - sum) / FULL_WEEK);
      let silent = (atMost[backToZero - lowest] ?? NaN) * (after[0] ?? NaN);
      for (let count = backToZero + 1; ; count += 1) {
        const next = sum + FULL_WEEK * count - allowed;
        if (next >= sums) return silent;
        silent += (counts[count - lowest] ?? NaN) * (after[next] ?? NaN);
      }
    });
}

/** After many weeks signals come as if at random, once in an average run length. */
const longRunProbability = (chart: PoissonCusum, mean: number, openDays: readonly number[]): number =>
  -Math.expm1(-openDays.reduce((sum, days) => sum + days, 0) / FULL_WEEK / poissonCusumArl(chart, mean));
