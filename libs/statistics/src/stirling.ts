/** ln(n!) − (n + ½)·ln n + n − ½·ln 2π: what Stirling's formula leaves out. Loader (2000). */
export function stirlingError(n: number): number {
  if (n <= 15) {
    let logFactorial = 0;
    for (let factor = 2; factor <= n; factor += 1) logFactorial += Math.log(factor);
    return n === 0 ? 0 : logFactorial - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}

/** x·ln(x / m) + m − x: how far a count x is from its mean m, exact to the last digits where they are close. Loader (2000). */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const relative = (x - mean) / (x + mean);
  if (Math.abs(relative) >= 0.1) return x * Math.log(x / mean) + mean - x;
  const square = relative * relative;
  let sum = (x - mean) * relative;
  let power = 2 * x * relative;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum || !Number.isFinite(next)) return sum;
    sum = next;
  }
}
