/**
 * P(K = 0), …, P(K = n) of a binomial law. Computed in logarithms: many trials neither overflow nor underflow.
 */
export function binomialProbabilities(n: number, p: number): number[] {
  if (p <= 0 || p >= 1) return Array.from({ length: n + 1 }, (_, k) => (k === (p <= 0 ? 0 : n) ? 1 : 0));
  let logCoefficient = 0;
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) logCoefficient += Math.log((n - k + 1) / k);
    return Math.exp(logCoefficient + k * Math.log(p) + (n - k) * Math.log(1 - p));
  });
}
