import type { Ewma } from './ewma.js';

/** An EWMA chart of a proportion that watches for a fall: it signals when the average is below its lower limit. */
export interface ProportionEwma extends Ewma {
  /** Proportion in control, unrounded. */
  readonly p0: number;
  /** People a point is about: the mean number invited. */
  readonly n: number;
}

/**
 * Lower limit of the `i`-th monitored point, i from 1; it widens towards p0 − L·√(p0(1−p0)/n)·√(λ/(2−λ)). Montgomery,
 * 9.2.
 */
export function proportionEwmaLimit({ p0, n, lambda, limit }: ProportionEwma, i = Infinity): number {
  const settled = 1 - (1 - lambda) ** (2 * i);
  return p0 - limit * Math.sqrt((p0 * (1 - p0)) / n) * Math.sqrt((lambda / (2 - lambda)) * settled);
}
