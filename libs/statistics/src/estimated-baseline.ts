import { binomialProbabilities } from './binomial.js';
import { poissonProbabilities } from './poisson.js';
import { poissonCusumAlarmProbability } from './poisson-cusum-alarm.js';
import type { PoissonCusum } from './poisson-cusum.js';
import { proportionEwmaAlarmProbabilities } from './proportion-ewma-chain.js';
import type { ProportionEwma } from './proportion-ewma.js';

/** Less likely values of what is usual are left out, and the others weigh the more. */
const NEGLIGIBLE = 1e-5;

/**
 * Probability of at least one false signal of a chart whose baseline is an estimate: a few weeks brought `events` in as
 * many full weeks, but the usual number of a week may be another. Every mean that the sampling law of the baseline makes
 * plausible is tried, and weighs as much as that law gives it. Exact given that law: nothing is simulated.
 */
export function poissonCusumAlarmProbabilityEstimated(
  chart: PoissonCusum,
  { events, fullWeeks }: { readonly events: number; readonly fullWeeks: number },
  openDays: readonly number[],
): number {
  const law = poissonProbabilities(events, Math.ceil(events + 8 * Math.sqrt(events) + 8));
  return averageOver(law, (likely) =>
    likely.map((count) => poissonCusumAlarmProbability(chart, count / fullWeeks, openDays)),
  );
}

/** The same for a chart of a proportion: `contributors` of `invited` people over the weeks of the baseline. */
export function proportionEwmaAlarmProbabilityEstimated(
  chart: ProportionEwma,
  { contributors, invited }: { readonly contributors: number; readonly invited: number },
  points: number,
): number {
  const law = binomialProbabilities(invited, contributors / invited);
  return averageOver(law, (likely) =>
    proportionEwmaAlarmProbabilities(
      chart,
      likely.map((count) => count / invited),
      points,
    ),
  );
}

/** The mean of something over the counts of a law that are not negligible. */
function averageOver(law: readonly number[], of: (counts: readonly number[]) => readonly number[]): number {
  const likely = law.flatMap((weight, count) => (weight >= NEGLIGIBLE ? [{ weight, count }] : []));
  const values = of(likely.map(({ count }) => count));
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.reduce((sum, { weight }, i) => sum + weight * (values[i] ?? NaN), 0) / total;
}
