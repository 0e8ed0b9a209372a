import { binomialProbability } from './binomial.js';
import { poissonProbability } from './poisson.js';
import { poissonCusumAlarmProbability } from './poisson-cusum-alarm.js';
import type { PoissonCusum } from './poisson-cusum.js';
import { proportionEwmaAlarmProbabilities } from './proportion-ewma-chain.js';
import type { ProportionEwma } from './proportion-ewma.js';

/** Less likely values of what is usual are left out, and the others weigh the more. */
const NEGLIGIBLE = 1e-5;
/** Deviations on either side of what was counted that are looked at. */
const DEVIATIONS = 6;
/** Up to so many counts each is tried; of more, so many that are evenly spaced. */
const MOST_TRIED = 80;
const EVENLY_SPACED = 32;

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
  const law = (count: number): number => poissonProbability(count, events);
  return averageOver(law, events, Math.sqrt(events), Infinity, (likely) =>
    likely.map((count) => poissonCusumAlarmProbability(chart, count / fullWeeks, openDays)),
  );
}

/** The same for a chart of a proportion: `contributors` of `invited` people over the weeks of the baseline. */
export function proportionEwmaAlarmProbabilityEstimated(
  chart: ProportionEwma,
  { contributors, invited }: { readonly contributors: number; readonly invited: number },
  points: number,
): number {
  const usual = contributors / invited;
  const law = (count: number): number => binomialProbability(count, invited, usual);
  return averageOver(law, contributors, Math.sqrt(invited * usual * (1 - usual)), invited, (likely) =>
    proportionEwmaAlarmProbabilities(
      chart,
      likely.map((count) => count / invited),
      points,
    ),
  );
}

/**
 * The mean of something over the counts of a law that are not negligible. Of a law over very many counts, evenly spaced
 * ones stand for all.
 */
function averageOver(
  law: (count: number) => number,
  usual: number,
  deviation: number,
  highest: number,
  of: (counts: readonly number[]) => readonly number[],
): number {
  const reach = DEVIATIONS * (1 + deviation);
  const lowest = Math.max(0, Math.floor(usual - reach));
  const span = Math.min(highest, Math.ceil(usual + reach)) - lowest;
  const stride = span <= MOST_TRIED ? 1 : Math.ceil(span / EVENLY_SPACED);
  const counts = Array.from({ length: Math.floor(span / stride) + 1 }, (_, at) => lowest + at * stride);
  const likely = counts.flatMap((count) => {
    const weight = law(count) * stride;
    return weight >= NEGLIGIBLE ? [{ weight, count }] : [];
  });
  const values = of(likely.map(({ count }) => count));
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.reduce((sum, { weight }, i) => sum + weight * (values[i] ?? NaN), 0) / total;
}
