import { binomialProbability } from './binomial.js';
import { inOneGo, type Pieces } from './pieces.js';
import { poissonProbability } from './poisson.js';
import { poissonCusumAlarmProbability } from './poisson-cusum-alarm.js';
import type { PoissonCusum } from './poisson-cusum.js';
import { proportionEwmaAlarmProbabilitiesInPieces } from './proportion-ewma-chain.js';
import type { ProportionEwma } from './proportion-ewma.js';

/** Less likely values of what is usual are left out, and the others weigh the more. */
const NEGLIGIBLE = 1e-5;
/** Deviations on either side of what was counted that are looked at. */
const DEVIATIONS = 6;
/** Up to so many counts each is tried; of more, so many that are evenly spaced. */
const MOST_TRIED = 80;
const EVENLY_SPACED = 32;

/** What the weeks of a baseline brought, in as many full weeks. */
interface EstimatedRate {
  readonly events: number;
  readonly fullWeeks: number;
}

/** Who contributed, of those who were invited, over the weeks of a baseline. */
interface EstimatedProportion {
  readonly contributors: number;
  readonly invited: number;
}

/**
 * Probability of at least one false signal of a chart whose baseline is an estimate: a few weeks brought `events` in as
 * many full weeks, but the usual number of a week may be another. Every mean that the sampling law of the baseline makes
 * plausible is tried, and weighs as much as that law gives it. Exact given that law: nothing is simulated.
 */
export function* poissonCusumAlarmProbabilityEstimatedInPieces(
  chart: PoissonCusum,
  { events, fullWeeks }: EstimatedRate,
  openDays: readonly number[],
): Pieces<number> {
  const likely = likelyCounts((count) => poissonProbability(count, events), events, Math.sqrt(events), Infinity);
  const probabilities: number[] = [];
  for (const { count } of likely) {
    probabilities.push(poissonCusumAlarmProbability(chart, count / fullWeeks, openDays));
    yield;
  }
  return averageOver(likely, probabilities);
}

/** The same at once. */
export const poissonCusumAlarmProbabilityEstimated = (
  ...asked: Parameters<typeof poissonCusumAlarmProbabilityEstimatedInPieces>
): number => inOneGo(poissonCusumAlarmProbabilityEstimatedInPieces(...asked));

/** The same for a chart of a proportion: `contributors` of `invited` people over the weeks of the baseline. */
export function* proportionEwmaAlarmProbabilityEstimatedInPieces(
  chart: ProportionEwma,
  { contributors, invited }: EstimatedProportion,
  points: number,
): Pieces<number> {
  const usual = contributors / invited;
  const law = (count: number): number => binomialProbability(count, invited, usual);
  const likely = likelyCounts(law, contributors, Math.sqrt(invited * usual * (1 - usual)), invited);
  const proportions = likely.map(({ count }) => count / invited);
  return averageOver(likely, yield* proportionEwmaAlarmProbabilitiesInPieces(chart, proportions, points));
}

/** The same at once. */
export const proportionEwmaAlarmProbabilityEstimated = (
  ...asked: Parameters<typeof proportionEwmaAlarmProbabilityEstimatedInPieces>
): number => inOneGo(proportionEwmaAlarmProbabilityEstimatedInPieces(...asked));

/** A count that a law makes plausible, and how much it weighs. */
interface Likely {
  readonly weight: number;
  readonly count: number;
}

/** The counts of a law that are not negligible. Of a law over very many counts, evenly spaced ones stand for all. */
function likelyCounts(
  law: (count: number) => number,
  usual: number,
  deviation: number,
  highest: number,
): readonly Likely[] {
  const reach = DEVIATIONS * (1 + deviation);
  const lowest = Math.max(0, Math.floor(usual - reach));
  const span = Math.min(highest, Math.ceil(usual + reach)) - lowest;
  const stride = span <= MOST_TRIED ? 1 : Math.ceil(span / EVENLY_SPACED);
  const counts = Array.from({ length: Math.floor(span / stride) + 1 }, (_, at) => lowest + at * stride);
  return counts.flatMap((count) => {
    const weight = law(count) * stride;
    return weight >= NEGLIGIBLE ? [{ weight, count }] : [];
  });
}

/** The mean of something that was worked out for each of the likely counts. */
function averageOver(likely: readonly Likely[], values: readonly number[]): number {
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.reduce((sum, { weight }, i) => sum + weight * (values[i] ?? NaN), 0) / total;
}
