import { ewmaDeviation, type Ewma } from './ewma.js';
import { gaussLegendre, type Quadrature } from './gauss-legendre.js';
import { normalDensity } from './normal.js';
import { inOneGo, type Pieces } from './pieces.js';

/** Nodes between the limits; those of the mean, of which one side says it all; those of σ. */
const NODES = 32;
const MEANS = 8;
const SIGMAS = 16;
/** Deviations of the estimated mean that are looked at. */
const DEVIATIONS = 5;
/** The estimates of σ that are looked at, in σ. */
const LEAST = 0.05;
const MOST = 3;
/** The limits of later points differ no more. */
const POINTS_UNTIL_LIMITS_SETTLE = 40;

const UNIT = gaussLegendre(-1, 1, NODES);

/** How a chart was set: where it takes the mean to be and what it takes for σ, both in true σ. */
interface Estimate {
  readonly mean: number;
  readonly sigma: number;
}

const TRUE: Estimate = { mean: 0, sigma: 1 };

/** Probabilities of going from one value to each of the next ones. */
type Moves = readonly (readonly number[])[];

const ahead = (moves: Moves, silent: readonly number[]): readonly number[] =>
  moves.map((move) => move.reduce((sum, each, j) => sum + each * (silent[j] ?? NaN), 0));

/** Probability that a two-sided EWMA with exact limits stays within them for a number of points, from its centre. */
function silenceOf(chart: Ewma, { mean, sigma }: Estimate, points: number): number {
  const { lambda, limit } = chart;
  const density = (from: number, to: number): number =>
    (sigma / lambda) * normalDensity((sigma * (to - (1 - lambda) * from)) / lambda + mean);
  const within = (i: number): Quadrature => {
    const bound = limit * ewmaDeviation(chart, Math.min(i, POINTS_UNTIL_LIMITS_SETTLE));
    return UNIT.map(({ x, weight }) => ({ x: x * bound, weight: weight * bound }));
  };
  const movesTo = (to: Quadrature, from: readonly number[]): Moves =>
    from.map((u) => to.map(({ x, weight }) => weight * density(u, x)));
  const between = (i: number): Moves =>
    movesTo(
      within(i),
      within(i - 1).map(({ x }) => x),
    );
  let silent: readonly number[] = UNIT.map(() => 1);
  if (points > POINTS_UNTIL_LIMITS_SETTLE) {
    const settled = between(points);
    for (let i = points; i > POINTS_UNTIL_LIMITS_SETTLE; i -= 1) silent = ahead(settled, silent);
  }
  for (let i = Math.min(points, POINTS_UNTIL_LIMITS_SETTLE); i > 1; i -= 1) silent = ahead(between(i), silent);
  return ahead(movesTo(within(1), [0]), silent)[0] ?? NaN;
}

/**
 * Probability of at least one false alarm of a two-sided EWMA of normal values within a number of points, whose mean and σ
 * are known; from its centre, with the exact limit of each point. By the integral equation of each point, from the last
 * one back: Crowder (1987) for limits that do not change.
 */
export const ewmaAlarmProbability = (chart: Ewma, points: number): number =>
  points === 0 ? 0 : 1 - silenceOf(chart, TRUE, points);

/**
 * The same when `baseline` points only estimate both, as an individuals chart does: the mean of the points is normal, and
 * independent of their moving ranges; σ from these is near χν/√ν with the mean and the variance that it has, (0.8264n −
 * 1.082)/(n − 1)². Cryer and Ryan (1990), Patnaik (1950). Averaged over both.
 */
export function* ewmaAlarmProbabilityEstimatedInPieces(chart: Ewma, baseline: number, points: number): Pieces<number> {
  if (points === 0) return 0;
  const deviation = 1 / Math.sqrt(baseline);
  const means = gaussLegendre(0, DEVIATIONS * deviation, MEANS).map(({ x, weight }) => ({
    mean: x,
    weight: weight * normalDensity(x / deviation),
  }));
  const law = sigmaLaw(baseline);
  const sigmas = gaussLegendre(LEAST, MOST, SIGMAS).map(({ x, weight }) => ({ sigma: x, weight: weight * law(x) }));
  let [silence, total] = [0, 0];
  for (const { sigma, weight: likely } of sigmas) {
    for (const { mean, weight } of means) {
      silence += likely * weight * silenceOf(chart, { mean, sigma }, points);
      total += likely * weight;
      yield;
    }
  }
  return 1 - silence / total;
}

/** The same at once. */
export const ewmaAlarmProbabilityEstimated = (
  ...asked: Parameters<typeof ewmaAlarmProbabilityEstimatedInPieces>
): number => inOneGo(ewmaAlarmProbabilityEstimatedInPieces(...asked));

/** Density of the estimate of σ, in σ and but for a factor: that of χν/√ν, scaled so that its mean is 1. */
function sigmaLaw(baseline: number): (sigma: number) => number {
  const variance = (0.8264 * baseline - 1.082) / (baseline - 1) ** 2;
  const freedom = 1 / (2 * variance) + 1 / 4;
  const centre = 1 - 1 / (4 * freedom) + 1 / (32 * freedom ** 2);
  return (sigma) => (sigma * centre) ** (freedom - 1) * Math.exp((-freedom * (sigma * centre) ** 2) / 2);
}
