import { gaussLegendre } from './gauss-legendre.js';
import { solve } from './linear-system.js';
import { normalDensity, normalLowerTail } from './normal.js';

/** A CUSUM of standardised values; `k` and `h` in standard deviations. It signals when C > h. Page (1954). */
export interface NormalCusum {
  /** Reference value: half the shift to detect. */
  readonly k: number;
  /** Decision interval. */
  readonly h: number;
}

/**
 * One step of the upper side, C⁺ = max(0, previous + value − k). The lower side is the upper side of the opposite
 * value.
 */
export function normalCusumStep({ k }: NormalCusum, previous: number, value: number): number {
  return Math.max(0, previous + value - k);
}

/**
 * Average run length of the upper side, in points, when the mean has moved by `shift` σ and C starts at `headStart`.
 * Integral equation with an atom at 0, solved at 64 Gauss–Legendre nodes:
 * L(s) = 1 + L(0)·Φ(k − s − μ) + ∫₀ʰ L(x)·φ(x + k − s − μ) dx. Page (1954), Vance (1986).
 */
export function oneSidedCusumArl({ k, h }: NormalCusum, shift: number, headStart = 0): number {
  const nodes = gaussLegendre(0, h);
  const starts = [0, ...nodes.map(({ x }) => x)];
  const coefficients = (s: number): number[] => [
    normalLowerTail(k - s - shift),
    ...nodes.map(({ x, weight }) => weight * normalDensity(x + k - s - shift)),
  ];
  const system = starts.map((s, i) => coefficients(s).map((coefficient, j) => (i === j ? 1 : 0) - coefficient));
  const lengths = solve(
    system,
    starts.map(() => 1),
  );
  return coefficients(headStart).reduce((sum, coefficient, j) => sum + coefficient * (lengths[j] ?? NaN), 1);
}

/**
 * Average run length of both sides together, the same head start on each: (a_h·b + b_h·a − a·b) / (a + b), where a and
 * b are the run lengths of the two sides from 0 and a_h, b_h from the head start. Without one it is 1/ARL = 1/a + 1/b.
 * Lucas and Crosier (1982).
 */
export function twoSidedCusumArl(chart: NormalCusum, shift: number, headStart = 0): number {
  const a = oneSidedCusumArl(chart, shift);
  const b = oneSidedCusumArl(chart, -shift);
  const fromHeadStartA = oneSidedCusumArl(chart, shift, headStart);
  const fromHeadStartB = oneSidedCusumArl(chart, -shift, headStart);
  return (fromHeadStartA * b + fromHeadStartB * a - a * b) / (a + b);
}
