import { stepsUntilLeft } from './absorption.js';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson.js';

/** A Poisson CUSUM with whole `k` and `h`, in events. It signals when S ≥ h. */
export interface PoissonCusum {
  /** Reference value: the count a week of full exposure may have without the sum rising. */
  readonly k: number;
  /** Decision interval: the sum at which it signals. */
  readonly h: number;
}

/** Up to so many sums the chain is exact; beyond, a week moves the sum by little, and its limit is as good. */
export const MOST_SUMS = 200;

/**
 * Reference value k = (μ1 − μ0) / ln(μ1 / μ0), in events: best between an acceptable mean μ0 and a mean μ1 to detect.
 * Lucas (1985).
 */
export function poissonReferenceValue(mean0: number, mean1: number): number {
  return (mean1 - mean0) / Math.log(mean1 / mean0);
}

/**
 * Average run length, in weeks, until S ≥ h when counts are Poisson with the given mean and S starts at `headStart`.
 * Exact Markov chain on the sums 0..h−1 that do not signal, t = max(0, s + y − k): ARL = (I − P)⁻¹ · 1. Brook and Evans
 * (1972), Lucas (1985). Infinite where no signal will come.
 */
export function poissonCusumArl(chart: PoissonCusum, mean: number, headStart = 0): number {
  const { k, h } = chart;
  if (h > MOST_SUMS) return smoothArl(chart, mean, headStart);
  const sums = Array.from({ length: h }, (_, sum) => sum);
  const rising = Array.from({ length: 2 * h }, (_, at) => poissonProbability(at - h + k, mean));
  const moves = sums.map((s) =>
    sums.map((t) => (t === 0 ? poissonLowerTail(k - s, mean) : (rising[t - s + h] ?? NaN))),
  );
  const exits = sums.map((s) => poissonUpperTail(h + k - s, mean));
  return stepsUntilLeft(moves, exits)[headStart] ?? NaN;
}

/** The run length of a sum that moves as a Brownian motion would, corrected for its jumps. Siegmund (1985). */
function smoothArl({ k, h }: PoissonCusum, mean: number, headStart: number): number {
  const deviation = Math.sqrt(mean);
  const drift = (mean - k) / deviation;
  const from = (height: number): number => {
    const distance = height / deviation + 1.166;
    const way = 2 * drift * distance;
    return Math.abs(way) < 1e-4 ? distance * distance : (Math.expm1(-way) + way) / (2 * drift * drift);
  };
  return Math.max(1, headStart === 0 ? from(h) : from(h) - from(headStart));
}

/**
 * One step of the recursion, S = max(0, previous + count − k · openDays / 5): a week with a holiday is expected to
 * bring less. Kept on exact fifths, so that S ≥ h never depends on a rounding error.
 */
export function poissonCusumStep({ k }: PoissonCusum, previous: number, count: number, openDays: number): number {
  return Math.max(0, Math.round(5 * (previous + count)) - k * openDays) / 5;
}
