import { binomialLaw } from './binomial.js';
import { ewmaStep } from './ewma.js';
import type { Law } from './law.js';
import { inOneGo, type Pieces } from './pieces.js';
import { poissonLaw, poissonLowerTail } from './poisson.js';
import { manageable, type ProportionEwma } from './proportion-ewma.js';

/** A watch for silence: too few events over some weeks together, while a smoothed proportion has fallen since before. */
export interface SilenceWatch {
  /** Events of a full week, usually. */
  readonly usual: number;
  readonly participation: ProportionEwma;
  /** Weeks looked at together. */
  readonly weeks: number;
  /** Probability below which so few events are surprising. */
  readonly surprising: number;
}

/** Simulated false alarms and weeks that are enough: about 1.6 % of standard error. */
const ALARMS = 4_000;
const MOST_WEEKS = 2_000_000;
/** So many weeks are simulated in one piece. */
const WEEKS_A_PIECE = 20_000;
/** Beyond so many events a week their law is normal, and more of them change nothing but the scale. */
const MOST_EVENTS = 10_000;

/**
 * Average weeks to a false alarm of a watch for silence, in full weeks. Its windows overlap and it looks at two series
 * at once, so no formula is known: simulated, always with the same draws, so that the same watch has the same length.
 * Infinite when even no event at all would not be surprising.
 */
export function* silenceRunLengthInPieces({ weeks: width, surprising, ...watch }: SilenceWatch): Pieces<number> {
  const usual = Math.min(watch.usual, MOST_EVENTS);
  const { chart } = manageable(watch.participation);
  const few = fewestUnsurprising(usual * width, surprising) - 1;
  if (!(few >= 0) || !(chart.n >= 1)) return Infinity;
  const random = draws();
  const people = Math.round(chart.n);
  const events = drawing(poissonLaw(usual));
  const contributors = drawing(binomialLaw(people, chart.p0));
  const counts = new Float64Array(width);
  const before = new Float64Array(width);
  let [weeks, alarms] = [0, 0];
  while (alarms < ALARMS && weeks < MOST_WEEKS) {
    let [seen, sum, smoothed, silent] = [0, 0, chart.p0, true];
    counts.fill(0);
    for (; silent && weeks < MOST_WEEKS; weeks += 1) {
      const at = seen % width;
      const count = events(random());
      sum += count - (counts[at] ?? NaN);
      counts[at] = count;
      before[at] = smoothed;
      smoothed = ewmaStep(chart, smoothed, contributors(random()) / people);
      seen += 1;
      if (seen < width) continue;
      silent = sum > few || smoothed >= (before[seen % width] ?? NaN);
      if (weeks % WEEKS_A_PIECE === 0) yield;
    }
    alarms += 1;
  }
  return alarms > 1 ? weeks / alarms : Infinity;
}

/** The same at once. */
export const silenceRunLength = (watch: SilenceWatch): number => inOneGo(silenceRunLengthInPieces(watch));

/** The fewest events that would not be surprising: between 0 and the mean, which is no surprise. */
function fewestUnsurprising(mean: number, surprising: number): number {
  let [tooFew, enough] = [-1, Math.ceil(mean)];
  if (poissonLowerTail(enough, mean) < surprising) return NaN;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (poissonLowerTail(middle, mean) < surprising) tooFew = middle;
    else enough = middle;
  }
  return enough;
}

/** Turns a number between 0 and 1 into a value of the law. */
function drawing({ first, probabilities }: Law): (uniform: number) => number {
  let sum = 0;
  const cumulated = Float64Array.from(probabilities, (probability) => (sum += probability));
  return (uniform) => {
    let [low, high] = [0, cumulated.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (uniform < (cumulated[middle] ?? NaN)) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}

/** Numbers between 0 and 1 that look like chance and are always the same (Mulberry32). */
function draws(): () => number {
  let state = 20260112;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
