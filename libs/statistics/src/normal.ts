/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Complementary error function, to about 1e-15: a power series near 0, Laplace's continued fraction beyond (A&S 7.1.6,
 * 7.1.14).
 */
function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  const scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x > 2.5) {
    let fraction = x;
    for (let n = 100; n > 0; n -= 1) fraction = x + n / 2 / fraction;
    return scale / fraction;
  }
  let term = 2 * x;
  let sum = term;
  for (let n = 1; term > 1e-18; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return 1 - scale * sum;
}

/** P(Z > x) for a standard normal Z, without loss of digits far in the tail. */
export function normalUpperTail(x: number): number {
  return erfc(x / Math.SQRT2) / 2;
}

/** Φ(x) = P(Z ≤ x) for a standard normal Z. */
export function normalLowerTail(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}
