import { binomialProbabilities } from './binomial.js';
import { ewmaStep } from './ewma.js';
import { poissonLowerTail, poissonProbabilities } from './poisson.js';
import type { ProportionEwma } from './proportion-ewma.js';

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

/**
 * Average weeks to a false alarm of a watch for silence, in full weeks. Its windows overlap and it looks at two series
 * at once, so no formula is known: simulated, always with the same draws, so that the same watch has the same length.
 * Infinite when even no event at all would not be surprising.
 */
export function silenceRunLength(watch: SilenceWatch): number {
  const few = fewestUnsurprising(watch) - 1;
  if (few < 0 || watch.participation.n < 1) return Infinity;
  const random = draws();
  const people = Math.round(watch.participation.n);
  const events = drawing(poissonProbabilities(watch.usual, Math.ceil(watch.usual + 10 * Math.sqrt(watch.usual) + 10)));
  const contributors = drawing(binomialProbabilities(people, watch.participation.p0));
  let [weeks, alarms] = [0, 0];
  while (alarms < ALARMS && weeks < MOST_WEEKS) {
    const counts: number[] = [];
    const smoothed = [watch.participation.p0];
    for (let silent = true; silent && weeks < MOST_WEEKS; weeks += 1) {
      counts.push(events(random()));
      smoothed.push(ewmaStep(watch.participation, smoothed.at(-1) ?? NaN, contributors(random()) / people));
      if (counts.length < watch.weeks) continue;
      const sum = counts.slice(-watch.weeks).reduce((all, count) => all + count, 0);
      const before = smoothed.at(-1 - watch.weeks) ?? NaN;
      silent = sum > few || (smoothed.at(-1) ?? NaN) >= before;
    }
    alarms += 1;
  }
  return alarms > 1 ? weeks / alarms : Infinity;
}

function fewestUnsurprising({ usual, weeks, surprising }: SilenceWatch): number {
  let count = 0;
  while (poissonLowerTail(count, usual * weeks) < surprising) count += 1;
  return count;
}

/** Turns a number between 0 and 1 into a value of the law. */
function drawing(probabilities: readonly number[]): (uniform: number) => number {
  let sum = 0;
  const cumulated = probabilities.map((probability) => (sum += probability));
  return (uniform) => {
    let value = 0;
    while (value < cumulated.length - 1 && uniform >= (cumulated[value] ?? 1)) value += 1;
    return value;
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
