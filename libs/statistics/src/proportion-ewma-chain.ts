import { stepsUntilLeftInPieces } from './absorption.js';
import { binomialProbability } from './binomial.js';
import { ewmaStep } from './ewma.js';
import { inOneGo, type Pieces } from './pieces.js';
import { manageable, proportionEwmaDeviation, proportionEwmaLimit, type ProportionEwma } from './proportion-ewma.js';

const CELLS = 200;
const POINTS_UNTIL_LIMITS_SETTLE = 60;
/** Deviations of one point from what is usual beyond which every count means the same. */
const DEVIATIONS = 14;
/** Deviations of the average above what is usual that it does not leave. */
const HEADROOM = 8;
/** A probability that adds up to nothing over the longest mission. */
const NEGLIGIBLE = 1e-14;

/** Where the steps from a value lead, by the count that contributes: between two grid points. */
interface Steps {
  readonly next: Float64Array;
  readonly cell: Int32Array;
  /** How far towards the next grid point, 0 to 1. */
  readonly part: Float64Array;
}

/** Probabilities of the counts of a chain, from the first to the last that are not negligible. */
interface Contributions {
  readonly probabilities: Float64Array;
  readonly from: number;
  readonly to: number;
}

/**
 * The average as a Markov chain on a grid above its lowest limit, values between two grid points interpolated, when the
 * number who contribute is binomial(n, p), n rounded to whole people. Brook and Evans (1972); Gan (1990) for binomial
 * counts. Where a step leads does not depend on p: it is worked out once for each chart.
 */
function chainOf(chart: ProportionEwma) {
  const people = Math.max(1, Math.round(chart.n));
  const usual = people * chart.p0;
  const reach = DEVIATIONS * (1 + Math.sqrt(usual * (1 - chart.p0)));
  const lowest = Math.max(0, Math.floor(usual - reach));
  const counts = Math.min(people, Math.ceil(usual + reach)) - lowest + 1;
  const floor = proportionEwmaLimit(chart);
  const top = Math.min(1, chart.p0 + HEADROOM * proportionEwmaDeviation(chart));
  const width = Math.max((top - floor) / CELLS, Number.MIN_VALUE);
  const grid = Array.from({ length: CELLS + 1 }, (_, i) => floor + i * width);
  const stepsFrom = (from: number): Steps => {
    const next = Float64Array.from({ length: counts }, (_, at) => ewmaStep(chart, from, (lowest + at) / people));
    const position = next.map((value) => Math.min(CELLS, (value - floor) / width));
    const cell = Int32Array.from(position, (at) => Math.max(0, Math.min(Math.floor(at), CELLS - 1)));
    return { next, cell, part: position.map((at, i) => at - (cell[i] ?? NaN)) };
  };
  /** Counts below or above those looked at are counted with the nearest of them. */
  const law = (p: number): Contributions => {
    const probabilities = Float64Array.from({ length: counts }, (_, at) => binomialProbability(lowest + at, people, p));
    const nearest = people * p < usual ? 0 : counts - 1;
    const beyond = 1 - probabilities.reduce((sum, probability) => sum + probability, 0);
    probabilities[nearest] = (probabilities[nearest] ?? NaN) + Math.max(0, beyond);
    const likely = (probability: number): boolean => probability > NEGLIGIBLE;
    return { probabilities, from: probabilities.findIndex(likely), to: probabilities.findLastIndex(likely) };
  };
  return { floor, law, steps: grid.map(stepsFrom), first: stepsFrom(chart.p0) };
}

/** What is to be expected after one step that does not signal, of values known on the grid. */
function expectation(steps: Steps, limit: number, { probabilities, from, to }: Contributions, values: Float64Array) {
  let sum = 0;
  for (let count = from; count <= to; count += 1) {
    if ((steps.next[count] ?? NaN) < limit) continue;
    const cell = steps.cell[count] ?? NaN;
    const below = values[cell] ?? NaN;
    sum += (probabilities[count] ?? NaN) * (below + (steps.part[count] ?? NaN) * ((values[cell + 1] ?? NaN) - below));
  }
  return sum;
}

/** Probabilities of going from one value of the grid to others without a signal, and of a signal. */
function movesFrom({ next, cell, part }: Steps, floor: number, { probabilities, from, to }: Contributions) {
  const moves = new Float64Array(CELLS + 1);
  let exit = 0;
  for (let count = from; count <= to; count += 1) {
    const probability = probabilities[count] ?? NaN;
    const at = cell[count] ?? NaN;
    const towards = part[count] ?? NaN;
    if ((next[count] ?? NaN) < floor) exit += probability;
    else {
      moves[at] = (moves[at] ?? NaN) + probability * (1 - towards);
      moves[at + 1] = (moves[at + 1] ?? NaN) + probability * towards;
    }
  }
  return { moves, exit };
}

/**
 * Average run length, in points, from z = p0 and with the exact limit of each point; accurate to about 1 %. Infinite
 * for a chart that cannot signal: its limit is not above 0, or so many always contribute that it never falls so far.
 */
export function* proportionEwmaArlInPieces(given: ProportionEwma, proportion: number): Pieces<number> {
  if (!(proportionEwmaLimit(given) > 0)) return Infinity;
  const { chart, proportionOf } = manageable(given);
  const { floor, law, steps, first } = chainOf(chart);
  const contributions = law(proportionOf(proportion));
  const moves = steps.map((from) => movesFrom(from, floor, contributions));
  yield;
  const settled = yield* stepsUntilLeftInPieces(
    moves.map((move) => move.moves),
    moves.map(({ exit }) => exit),
  );
  if (settled.includes(Infinity)) return Infinity;
  let lengths = Float64Array.from(settled);
  for (let i = POINTS_UNTIL_LIMITS_SETTLE; i > 1; i -= 1) {
    const limit = proportionEwmaLimit(chart, i);
    const after = lengths;
    lengths = Float64Array.from(steps, (from) => 1 + expectation(from, limit, contributions, after));
    yield;
  }
  return 1 + expectation(first, proportionEwmaLimit(chart, 1), contributions, lengths);
}

/** The same at once. */
export const proportionEwmaArl = (chart: ProportionEwma, proportion: number): number =>
  inOneGo(proportionEwmaArlInPieces(chart, proportion));

/** Probability of at least one signal within a number of points, from z = p0; accurate to about 1 %. */
export const proportionEwmaAlarmProbability = (chart: ProportionEwma, p: number, points: number): number =>
  proportionEwmaAlarmProbabilities(chart, [p], points)[0] ?? NaN;

/** The same at once for several proportions that may be the true one. */
export const proportionEwmaAlarmProbabilities = (
  ...asked: Parameters<typeof proportionEwmaAlarmProbabilitiesInPieces>
): readonly number[] => inOneGo(proportionEwmaAlarmProbabilitiesInPieces(...asked));

/** The same for several proportions that may be the true one. */
export function* proportionEwmaAlarmProbabilitiesInPieces(
  given: ProportionEwma,
  proportions: readonly number[],
  points: number,
): Pieces<readonly number[]> {
  if (points === 0) return proportions.map(() => 0);
  const { chart, proportionOf } = manageable(given);
  const { law, steps, first } = chainOf(chart);
  const earlier = (limit: number, contributions: Contributions, after: Float64Array): Float64Array =>
    Float64Array.from(steps, (from) => expectation(from, limit, contributions, after));
  const probabilities: number[] = [];
  for (const proportion of proportions) {
    yield;
    const contributions = law(proportionOf(proportion));
    let silent: Float64Array = new Float64Array(CELLS + 1).fill(1);
    for (let left = points - POINTS_UNTIL_LIMITS_SETTLE; left > 0; left -= 1) {
      const after = silent;
      silent = earlier(proportionEwmaLimit(chart), contributions, after);
      const factor = steadyFactor(silent, after);
      if (factor === undefined) continue;
      const rest = factor ** (left - 1);
      silent = silent.map((value) => value * rest);
      break;
    }
    for (let i = Math.min(points, POINTS_UNTIL_LIMITS_SETTLE); i > 1; i -= 1) {
      silent = earlier(proportionEwmaLimit(chart, i), contributions, silent);
    }
    const silence = expectation(first, proportionEwmaLimit(chart, 1), contributions, silent);
    probabilities.push(Math.min(1, Math.max(0, 1 - silence)));
  }
  return probabilities;
}

const STEADY = 1e-9;

/** The factor by which each earlier point makes silence rarer, once it is the same from everywhere. */
function steadyFactor(silent: Float64Array, after: Float64Array): number | undefined {
  const factor = (silent[CELLS] ?? NaN) / (after[CELLS] ?? NaN);
  const steady = silent.every((value, i) => Math.abs(value - factor * (after[i] ?? NaN)) <= STEADY * value);
  return steady ? factor : undefined;
}
