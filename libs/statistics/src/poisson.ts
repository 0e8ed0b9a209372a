import { normalLowerTail } from './normal.js';
import { deviance, stirlingError } from './stirling.js';
import { lawAround, type Law } from './law.js';

/** P(X = x) of a Poisson law. Without overflow, cancellation or loss of digits, however large the mean. Loader (2000). */
export function poissonProbability(x: number, mean: number): number {
  if (x < 0) return 0;
  if (x === 0 || mean === 0) return x === 0 ? Math.exp(-mean) : 0;
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** The law of a Poisson variable, as far out as anything is likely. */
export const poissonLaw = (mean: number): Law =>
  lawAround(mean, Math.sqrt(mean), Infinity, (x) => poissonProbability(x, mean));

/** Beyond this the sums are long, and their limit is as exact as they are. */
const LARGE = 1e6;

/** Upper tail P(X ≥ x) of a Poisson law. */
export function poissonUpperTail(x: number, mean: number): number {
  const from = Math.ceil(x);
  if (from <= 0) return 1;
  if (Math.max(from, mean) > LARGE) return largeUpperTail(from, mean);
  return from > mean ? seriesFrom(from, mean, 1) : Math.max(0, 1 - seriesFrom(from - 1, mean, -1));
}

/** Lower tail P(X ≤ x) of a Poisson law: how surprising so few events would be when `mean` were expected. */
export function poissonLowerTail(x: number, mean: number): number {
  const to = Math.floor(x);
  if (to < 0) return 0;
  if (Math.max(to, mean) > LARGE) return 1 - largeUpperTail(to + 1, mean);
  return to < mean ? Math.min(1, seriesFrom(to, mean, -1)) : 1 - poissonUpperTail(to + 1, mean);
}

/** P(X = x) and all beyond it in one direction, away from the mean: each term is smaller than the one before. */
function seriesFrom(x: number, mean: number, direction: 1 | -1): number {
  let sum = 0;
  let term = poissonProbability(x, mean);
  for (let at = x; term > sum * Number.EPSILON; at += direction) {
    sum += term;
    term *= direction === 1 ? mean / (at + 1) : at / mean;
  }
  return sum;
}

/** P(X ≥ x) where x or the mean is large: the normal law of a transformed deviation, and its first correction. Temme (1979). */
function largeUpperTail(x: number, mean: number): number {
  const relative = mean / x - 1;
  const transformed = Math.sign(relative) * Math.sqrt((2 * deviance(x, mean)) / x);
  const skewness = Math.abs(relative) < 1e-5 ? -1 / 3 : 1 / relative - 1 / transformed;
  const correction = (Math.exp(-deviance(x, mean)) / Math.sqrt(2 * Math.PI * x)) * skewness;
  return Math.min(1, Math.max(0, normalLowerTail(transformed * Math.sqrt(x)) - correction));
}
