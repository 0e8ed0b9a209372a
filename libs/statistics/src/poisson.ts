/**
 * P(X = 0), …, P(X = last) of a Poisson law with the given mean. Computed in logarithms: a large mean does not
 * underflow.
 */
export function poissonProbabilities(mean: number, last: number): number[] {
  const probabilities: number[] = [];
  let logFactorial = 0;
  for (let x = 0; x <= last; x += 1) {
    if (x > 0) logFactorial += Math.log(x);
    probabilities.push(Math.exp((x === 0 ? 0 : x * Math.log(mean)) - mean - logFactorial));
  }
  return probabilities;
}

/** Lower tail P(X ≤ x) of a Poisson law: how surprising so few events would be when `mean` were expected. */
export function poissonLowerTail(x: number, mean: number): number {
  return Math.min(
    1,
    poissonProbabilities(mean, Math.floor(x)).reduce((sum, probability) => sum + probability, 0),
  );
}
