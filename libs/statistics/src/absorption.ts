import { inOneGo, type Pieces } from './pieces.js';

/** So many states are taken out of the chain in one piece. */
const STATES_A_PIECE = 8;

/**
 * Mean number of steps until a Markov chain leaves its states, from each of them: (I − P)⁻¹ · 1, state by state and
 * without a subtraction, so that no rounding makes a length negative. Infinite where it cannot leave. Grassmann, Taksar
 * and Heyman (1985).
 *
 * @param moves probabilities of going from one state to another; staying is what is left
 * @param exits probabilities of leaving from each state
 */
export function* stepsUntilLeftInPieces(
  moves: readonly ArrayLike<number>[],
  exits: readonly number[],
): Pieces<readonly number[]> {
  const n = exits.length;
  const rates = moves.map((row) => Float64Array.from(row));
  const leaving = Float64Array.from(exits);
  const spent = new Float64Array(n).fill(1);
  const outOf = new Float64Array(n);
  for (let last = n - 1; last >= 0; last -= 1) {
    const from = rates[last];
    if (!from) throw new RangeError('the chain has a state without moves');
    let out = leaving[last] ?? NaN;
    for (let to = 0; to < last; to += 1) out += from[to] ?? NaN;
    outOf[last] = out;
    for (let i = 0; i < last; i += 1) {
      const row = rates[i];
      const share = (row?.[last] ?? NaN) / out;
      if (!row || !(share > 0)) continue;
      for (let to = 0; to < last; to += 1) row[to] = (row[to] ?? NaN) + share * (from[to] ?? NaN);
      leaving[i] = (leaving[i] ?? NaN) + share * (leaving[last] ?? NaN);
      spent[i] = (spent[i] ?? NaN) + share * (spent[last] ?? NaN);
    }
    if (last % STATES_A_PIECE === 0) yield;
  }
  const steps = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i += 1) {
    let ahead = spent[i] ?? NaN;
    for (let to = 0; to < i; to += 1) {
      const rate = rates[i]?.[to] ?? NaN;
      if (rate > 0) ahead += rate * (steps[to] ?? NaN);
    }
    steps[i] = ahead / (outOf[i] ?? NaN);
  }
  return steps;
}

/** The same at once. */
export const stepsUntilLeft = (moves: readonly ArrayLike<number>[], exits: readonly number[]): readonly number[] =>
  inOneGo(stepsUntilLeftInPieces(moves, exits));
