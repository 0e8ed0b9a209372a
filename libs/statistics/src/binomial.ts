import { lawAround, type Law } from './law.js';
import { deviance, stirlingError } from './stirling.js';

/** P(K = k) of a binomial law. However many the trials, without overflow or loss of digits. Loader (2000). */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0 || p >= 1) return k === (p <= 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const distance = deviance(k, n * p) + deviance(n - k, n * (1 - p));
  return Math.exp(errors - distance) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** The law of a binomial variable, as far out as anything is likely. */
export const binomialLaw = (n: number, p: number): Law =>
  lawAround(n * p, Math.sqrt(n * p * (1 - p)), n, (k) => binomialProbability(k, n, p));
