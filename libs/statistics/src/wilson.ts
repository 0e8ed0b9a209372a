/** The 97.5 % point of the standard normal law. */
export const Z_95 = 1.959963984540054;

/** A proportion and the interval that covers the true one with 95 % confidence; all three between 0 and 1. */
export interface ProportionInterval {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson (1927) score interval of `successes` out of `trials`; it stays inside [0, 1] and is honest for small samples
 * (Newcombe 1998). Undefined without trials: not evaluated, never 0.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): ProportionInterval | undefined {
  if (trials === 0) return undefined;
  const p = Math.min(1, successes / trials);
  const square = (z * z) / trials;
  const centre = (p + square / 2) / (1 + square);
  const half = (z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials))) / (1 + square);
  return { p, low: successes === 0 ? 0 : centre - half, high: p === 1 ? 1 : centre + half };
}
