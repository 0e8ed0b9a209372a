import { ewmaStep, type Ewma } from './ewma.js';
import { solve } from './linear-system.js';

/** An EWMA chart of a proportion that watches for a fall: it signals when the average is below its lower limit. */
export interface ProportionEwma extends Ewma {
  /** Proportion in control, unrounded. */
  readonly p0: number;
  /** People a point is about: the mean number invited. */
  readonly n: number;
}

const STATES = 160;
const WEEKS_UNTIL_LIMITS_SETTLE = 60;

/** Lower limit of the `i`-th monitored point, i from 1; it widens towards p0 − L·√(p0(1−p0)/n)·√(λ/(2−λ)). Montgomery, 9.2. */
export function proportionEwmaLimit({ p0, n, lambda, limit }: ProportionEwma, i = Infinity): number {
  const settled = 1 - (1 - lambda) ** (2 * i);
  return p0 - limit * Math.sqrt((p0 * (1 - p0)) / n) * Math.sqrt((lambda / (2 - lambda)) * settled);
}

function binomialProbabilities(n: number, p: number): number[] {
  let coefficient = 1;
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) coefficient *= (n - k + 1) / k;
    return coefficient * p ** k * (1 - p) ** (n - k);
  });
}

/**
 * Average run length, in points, from z = p0 when the number who contribute is binomial(n, p); n rounded to whole people.
 * Markov chain on the average itself, cut into 160 cells between the lowest limit and 1 and interpolated, with the exact limit of each
 * of the first 60 points. Accurate to about 1 %. Brook and Evans (1972), as in Gan (1990) for binomial counts.
 */
export function proportionEwmaArl(chart: ProportionEwma, p: number): number {
  const people = Math.round(chart.n);
  const contributions = binomialProbabilities(people, p);
  const floor = proportionEwmaLimit(chart);
  const width = (1 - floor) / STATES;
  const averages = Array.from({ length: STATES + 1 }, (_, i) => floor + i * width);
  const row = (from: number, limit: number): number[] => {
    const weights = new Array<number>(STATES + 1).fill(0);
    contributions.forEach((probability, count) => {
      const next = ewmaStep(chart, from, count / people);
      if (next < limit) return;
      const position = Math.min((next - floor) / width, STATES - 1e-9);
      const cell = Math.floor(position);
      weights[cell] = (weights[cell] ?? 0) + probability * (cell + 1 - position);
      weights[cell + 1] = (weights[cell + 1] ?? 0) + probability * (position - cell);
    });
    return weights;
  };
  const system = averages.map((from, i) => row(from, floor).map((weight, j) => (i === j ? 1 : 0) - weight));
  let lengths = solve(
    system,
    averages.map(() => 1),
  );
  const expected = (from: number, limit: number): number =>
    row(from, limit).reduce((sum, weight, j) => sum + weight * (lengths[j] ?? 0), 1);
  for (let i = WEEKS_UNTIL_LIMITS_SETTLE; i > 1; i -= 1) {
    const limit = proportionEwmaLimit(chart, i);
    lengths = averages.map((from) => expected(from, limit));
  }
  return expected(chart.p0, proportionEwmaLimit(chart, 1));
}
