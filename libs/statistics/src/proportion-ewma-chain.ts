import { binomialProbabilities } from './binomial.js';
import { ewmaStep } from './ewma.js';
import { solve } from './linear-system.js';
import { proportionEwmaLimit, type ProportionEwma } from './proportion-ewma.js';

const CELLS = 200;
const POINTS_UNTIL_LIMITS_SETTLE = 60;

/**
 * The average as a Markov chain on a grid between its lowest limit and 1, values between two grid points interpolated,
 * when the number who contribute is binomial(n, p), n rounded to whole people. Brook and Evans (1972); Gan (1990) for
 * binomial counts. Where a step leads does not depend on p: it is worked out once for each chart.
 */
function chainOf(chart: ProportionEwma) {
  const people = Math.round(chart.n);
  const counts = Array.from({ length: people + 1 }, (_, count) => count);
  const floor = proportionEwmaLimit(chart);
  const width = Math.max((1 - floor) / CELLS, Number.MIN_VALUE);
  const grid = Array.from({ length: CELLS + 1 }, (_, i) => floor + i * width);
  /** Where the steps from a value lead, by how many contribute: between two grid points. */
  const stepsFrom = (from: number): readonly Step[] =>
    counts.map((count) => {
      const next = ewmaStep(chart, from, count / people);
      const position = (next - floor) / width;
      const cell = Math.max(0, Math.min(Math.floor(position), CELLS - 1));
      return { next, cell, part: position - cell };
    });
  const steps = grid.map(stepsFrom);
  const law = (p: number): readonly number[] => binomialProbabilities(people, p);
  const row = (contributions: readonly number[], from: number): number[] => {
    const weights = grid.map(() => 0);
    steps[from]?.forEach(({ next, cell, part }, count) => {
      if (next < floor) return;
      const probability = contributions[count] ?? 0;
      weights[cell] = (weights[cell] ?? 0) + probability * (1 - part);
      weights[cell + 1] = (weights[cell + 1] ?? 0) + probability * part;
    });
    return weights;
  };
  return { grid, row, law, steps, first: stepsFrom(chart.p0) };
}

interface Step {
  readonly next: number;
  readonly cell: number;
  /** How far towards the next grid point, 0 to 1. */
  readonly part: number;
}

/** What is to be expected after one step that does not signal, of values known on the grid. */
function expectation(
  steps: readonly Step[],
  limit: number,
  contributions: readonly number[],
  values: readonly number[],
): number {
  let sum = 0;
  for (let count = 0; count < steps.length; count += 1) {
    const step = steps[count];
    if (!step || step.next < limit) continue;
    const [below, above] = [values[step.cell] ?? NaN, values[step.cell + 1] ?? NaN];
    sum += (contributions[count] ?? 0) * (below + step.part * (above - below));
  }
  return sum;
}

/**
 * Average run length, in points, from z = p0 and with the exact limit of each point; accurate to about 1 %. Infinite
 * for a chart that cannot signal: its limit is not above 0, or everybody always contributes.
 */
export function proportionEwmaArl(chart: ProportionEwma, p: number): number {
  if (proportionEwmaLimit(chart) <= 0 || p === 1) return Infinity;
  const { grid, row, law, steps, first } = chainOf(chart);
  const contributions = law(p);
  const system = grid.map((_, i) => row(contributions, i).map((weight, j) => (i === j ? 1 : 0) - weight));
  let lengths = solve(
    system,
    grid.map(() => 1),
  );
  for (let i = POINTS_UNTIL_LIMITS_SETTLE; i > 1; i -= 1) {
    const limit = proportionEwmaLimit(chart, i);
    const after = lengths;
    lengths = steps.map((from) => 1 + expectation(from, limit, contributions, after));
  }
  return 1 + expectation(first, proportionEwmaLimit(chart, 1), contributions, lengths);
}

/** Probability of at least one signal within a number of points, from z = p0; accurate to about 1 %. */
export const proportionEwmaAlarmProbability = (chart: ProportionEwma, p: number, points: number): number =>
  proportionEwmaAlarmProbabilities(chart, [p], points)[0] ?? NaN;

/** The same for several proportions that may be the true one. */
export function proportionEwmaAlarmProbabilities(
  chart: ProportionEwma,
  proportions: readonly number[],
  points: number,
): readonly number[] {
  if (points === 0) return proportions.map(() => 0);
  const { grid, law, steps, first } = chainOf(chart);
  return proportions.map((p) => {
    const contributions = law(p);
    let silent = grid.map(() => 1);
    for (let i = points; i > 1; i -= 1) {
      const limit = proportionEwmaLimit(chart, i);
      const after = silent;
      silent = steps.map((from) => expectation(from, limit, contributions, after));
    }
    return 1 - expectation(first, proportionEwmaLimit(chart, 1), contributions, silent);
  });
}
