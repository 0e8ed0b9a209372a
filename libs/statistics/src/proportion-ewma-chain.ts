import { ewmaStep } from './ewma.js';
import { solve } from './linear-system.js';
import { proportionEwmaLimit, type ProportionEwma } from './proportion-ewma.js';

const CELLS = 200;
const POINTS_UNTIL_LIMITS_SETTLE = 60;

function binomialProbabilities(n: number, p: number): number[] {
  let coefficient = 1;
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) coefficient *= (n - k + 1) / k;
    return coefficient * p ** k * (1 - p) ** (n - k);
  });
}

/**
 * The average as a Markov chain on a grid between its lowest limit and 1, values between two grid points interpolated,
 * when the number who contribute is binomial(n, p), n rounded to whole people. Brook and Evans (1972); Gan (1990) for
 * binomial counts.
 */
function chainOf(chart: ProportionEwma, p: number) {
  const people = Math.round(chart.n);
  const contributions = binomialProbabilities(people, p);
  const floor = proportionEwmaLimit(chart);
  const width = Math.max((1 - floor) / CELLS, Number.MIN_VALUE);
  const grid = Array.from({ length: CELLS + 1 }, (_, i) => floor + i * width);
  /**
   * Where one step from a value leads, without the steps that signal: between two grid points, with which probability.
   */
  const steps = (from: number, limit: number) =>
    contributions.flatMap((probability, count) => {
      const next = ewmaStep(chart, from, count / people);
      if (next < limit) return [];
      const position = (next - floor) / width;
      const cell = Math.min(Math.floor(position), CELLS - 1);
      return [{ cell, part: position - cell, probability }];
    });
  const row = (from: number): number[] => {
    const weights = grid.map(() => 0);
    for (const { cell, part, probability } of steps(from, floor)) {
      weights[cell] = (weights[cell] ?? 0) + probability * (1 - part);
      weights[cell + 1] = (weights[cell + 1] ?? 0) + probability * part;
    }
    return weights;
  };
  const expectation = (from: number, limit: number, values: readonly number[]): number =>
    steps(from, limit).reduce((sum, { cell, part, probability }) => {
      const [below, above] = [values[cell] ?? NaN, values[cell + 1] ?? NaN];
      return sum + probability * (below + part * (above - below));
    }, 0);
  return { grid, row, expectation };
}

/**
 * Average run length, in points, from z = p0 and with the exact limit of each point; accurate to about 1 %. Infinite
 * for a chart that cannot signal: its limit is not above 0, or everybody always contributes.
 */
export function proportionEwmaArl(chart: ProportionEwma, p: number): number {
  if (proportionEwmaLimit(chart) <= 0 || p === 1) return Infinity;
  const { grid, row, expectation } = chainOf(chart, p);
  const system = grid.map((from, i) => row(from).map((weight, j) => (i === j ? 1 : 0) - weight));
  let lengths = solve(
    system,
    grid.map(() => 1),
  );
  for (let i = POINTS_UNTIL_LIMITS_SETTLE; i > 1; i -= 1) {
    const limit = proportionEwmaLimit(chart, i);
    lengths = grid.map((from) => 1 + expectation(from, limit, lengths));
  }
  return 1 + expectation(chart.p0, proportionEwmaLimit(chart, 1), lengths);
}

/** Probability of at least one signal within a number of points, from z = p0; accurate to about 1 %. */
export function proportionEwmaAlarmProbability(chart: ProportionEwma, p: number, points: number): number {
  const { grid, expectation } = chainOf(chart, p);
  let silent = grid.map(() => 1);
  for (let i = points; i > 1; i -= 1) {
    const limit = proportionEwmaLimit(chart, i);
    silent = grid.map((from) => expectation(from, limit, silent));
  }
  return points === 0 ? 0 : 1 - expectation(chart.p0, proportionEwmaLimit(chart, 1), silent);
}
