import { solve } from './linear-system.js';
import { poissonProbabilities } from './poisson.js';

/** A Poisson CUSUM with whole `k` and `h`, in events. It signals when S ≥ h. */
export interface PoissonCusum {
  /** Reference value: the count a week of full exposure may have without the sum rising. */
  readonly k: number;
  /** Decision interval: the sum at which it signals. */
  readonly h: number;
}

/**
 * Reference value k = (μ1 − μ0) / ln(μ1 / μ0), in events: best between an acceptable mean μ0 and a mean μ1 to detect.
 * Lucas (1985).
 */
export function poissonReferenceValue(mean0: number, mean1: number): number {
  return (mean1 - mean0) / Math.log(mean1 / mean0);
}

/** Transition probabilities between the sums 0..h−1 that do not signal: t = max(0, s + y − k), y Poisson. */
function transitions({ k, h }: PoissonCusum, mean: number): number[][] {
  const probabilities = poissonProbabilities(mean, k + h);
  const sums = Array.from({ length: h }, (_, s) => s);
  return sums.map((s) =>
    sums.map((t) => {
      if (t > 0) return probabilities[t - s + k] ?? 0;
      return probabilities.slice(0, Math.max(0, k - s + 1)).reduce((sum, probability) => sum + probability, 0);
    }),
  );
}

/**
 * Average run length, in weeks, until S ≥ h when counts are Poisson with the given mean and S starts at `headStart`.
 * Exact Markov chain on 0..h−1: ARL = (I − P)⁻¹ · 1. Brook and Evans (1972), Lucas (1985).
 */
export function poissonCusumArl(chart: PoissonCusum, mean: number, headStart = 0): number {
  const system = transitions(chart, mean).map((row, s) => row.map((p, t) => (s === t ? 1 : 0) - p));
  return solve(system, new Array<number>(chart.h).fill(1))[headStart] ?? NaN;
}

/**
 * One step of the recursion, S = max(0, previous + count − k · openDays / 5): a week with a holiday is expected to
 * bring less. Kept on exact fifths, so that S ≥ h never depends on a rounding error.
 */
export function poissonCusumStep({ k }: PoissonCusum, previous: number, count: number, openDays: number): number {
  return Math.max(0, Math.round(5 * (previous + count)) - k * openDays) / 5;
}
