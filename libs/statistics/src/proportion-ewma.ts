import { ewmaDeviation, type Ewma } from './ewma.js';

/** An EWMA chart of a proportion that watches for a fall: it signals when the average is below its lower limit. */
export interface ProportionEwma extends Ewma {
  /** Proportion in control, unrounded. */
  readonly p0: number;
  /** People a point is about: the mean number invited. */
  readonly n: number;
}

/** Standard deviation of the average after `i` points, i from 1; settled without one. */
export const proportionEwmaDeviation = (chart: ProportionEwma, i = Infinity): number =>
  Math.sqrt((chart.p0 * (1 - chart.p0)) / chart.n) * ewmaDeviation(chart, i);

/**
 * Lower limit of the `i`-th monitored point, i from 1; it widens towards p0 − L·√(p0(1−p0)/n)·√(λ/(2−λ)). Montgomery,
 * 9.2.
 */
export const proportionEwmaLimit = (chart: ProportionEwma, i = Infinity): number =>
  chart.p0 - chart.limit * proportionEwmaDeviation(chart, i);

/** Variance of a count of people beyond which its law is normal, and more people change nothing but the scale. */
const NORMAL_VARIANCE = 25;

/**
 * A chart of so few people that it can be worked out, which behaves as the given one does: of very many people only as
 * many are looked at as make the law normal, and proportions keep their distance from p0 in standard deviations.
 */
export function manageable(chart: ProportionEwma): {
  readonly chart: ProportionEwma;
  readonly proportionOf: (p: number) => number;
} {
  const { p0, n } = chart;
  const shrink = NORMAL_VARIANCE / (n * p0 * (1 - p0));
  if (!(shrink < 1)) return { chart, proportionOf: (p) => p };
  const scale = 1 / Math.sqrt(shrink);
  return {
    chart: { ...chart, n: n * shrink },
    proportionOf: (p) => Math.min(1, Math.max(0, p0 + (p - p0) * scale)),
  };
}
