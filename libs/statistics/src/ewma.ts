import { gaussLegendre } from './gauss-legendre.js';
import { solve } from './linear-system.js';
import { normalDensity } from './normal.js';

/**
 * An exponentially weighted moving average chart: weight of the newest point, and limits in standard deviations of the
 * average.
 */
export interface Ewma {
  /** Weight λ of the newest point, between 0 and 1. */
  readonly lambda: number;
  /** Half-width L of the limits, in standard deviations of the average. */
  readonly limit: number;
}

/** One step: λ · value + (1 − λ) · previous. Roberts (1959). */
export function ewmaStep({ lambda }: Ewma, previous: number, value: number): number {
  return lambda * value + (1 - lambda) * previous;
}

/**
 * Standard deviation of the average after `i` points, i from 1, in those of a point: √(λ/(2−λ)·(1 − (1−λ)²ⁱ)); settled
 * without one. Montgomery, 9.2.
 */
export function ewmaDeviation({ lambda }: Ewma, i = Infinity): number {
  return Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * i)));
}

/**
 * Average run length, in points, of a two-sided EWMA of standardised normal values with asymptotic limits
 * ±L·√(λ/(2−λ)), from 0, when the mean has moved by `shift` σ. L(u) = 1 + (1/λ)·∫ L(x)·φ((x − (1−λ)u)/λ − μ) dx, 64
 * nodes. Lucas and Saccucci (1990).
 */
export function ewmaArl(chart: Ewma, shift: number): number {
  const { lambda, limit } = chart;
  const bound = limit * ewmaDeviation(chart);
  const nodes = gaussLegendre(-bound, bound);
  const coefficients = (u: number): number[] =>
    nodes.map(({ x, weight }) => (weight / lambda) * normalDensity((x - (1 - lambda) * u) / lambda - shift));
  const system = nodes.map(({ x }, i) => coefficients(x).map((coefficient, j) => (i === j ? 1 : 0) - coefficient));
  const lengths = solve(
    system,
    nodes.map(() => 1),
  );
  return coefficients(0).reduce((sum, coefficient, j) => sum + coefficient * (lengths[j] ?? NaN), 1);
}
