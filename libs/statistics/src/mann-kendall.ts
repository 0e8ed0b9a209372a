import { exactUpperTailOfS } from './mahonian.js';
import { normalLowerTail, normalUpperTail } from './normal.js';

/** A test for a monotonic trend of a series in time order; probabilities are under "no trend". */
export interface MannKendall {
  /** Σ sgn(x_j − x_i) over i < j: rises less falls. */
  readonly s: number;
  readonly variance: number;
  /** Standardised S with continuity correction; 0 when S is 0. */
  readonly z: number;
  /** Kendall's τ_b between the values and time, −1 to 1. */
  readonly tau: number;
  /**
   * Where the probabilities come from. APPROXIMATE: at most 10 values with ties, where the normal law is only a guide.
   */
  readonly law: 'EXACT' | 'NORMAL' | 'APPROXIMATE';
  /** One-sided probability of so strong a rise. */
  readonly pRising: number;
  /** One-sided probability of so strong a fall. */
  readonly pFalling: number;
  readonly pTwoSided: number;
}

const LARGEST_EXACT = 10;

function groupSizes(series: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of series) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function risesLessFalls(series: readonly number[]): number {
  let signs = 0;
  for (const [i, x] of series.entries()) {
    for (let j = i + 1; j < series.length; j += 1) signs += Math.sign((series[j] ?? NaN) - x);
  }
  return signs;
}

/** Mann–Kendall trend test: exact for at most 10 values without ties, otherwise normal. Mann (1945), Kendall (1975). */
export function mannKendall(series: readonly number[]): MannKendall {
  const n = series.length;
  const s = risesLessFalls(series);
  const sizes = groupSizes(series);
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const variance = (spread(n) - sizes.reduce((sum, t) => sum + spread(t), 0)) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const tiedPairs = sizes.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const tau = s === 0 ? 0 : s / Math.sqrt(pairs * (pairs - tiedPairs));
  const exact = n <= LARGEST_EXACT && tiedPairs === 0;
  const pRising = exact ? exactUpperTailOfS(n, s) : normalUpperTail(z);
  const pFalling = exact ? exactUpperTailOfS(n, -s) : normalLowerTail(z);
  const pTwoSided = Math.min(1, 2 * Math.min(pRising, pFalling));
  const law = exact ? 'EXACT' : n <= LARGEST_EXACT ? 'APPROXIMATE' : 'NORMAL';
  return { s, variance, z, tau, law, pRising, pFalling, pTwoSided };
}
