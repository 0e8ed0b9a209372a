/** Probabilities of whole numbers, from `first` on; what is left out is beyond any chance. */
export interface Law {
  readonly first: number;
  readonly probabilities: readonly number[];
}

/** Deviations on either side of a mean, and steps more for a law that is far from normal, beyond which nothing happens. */
const DEVIATIONS = 10;
const STEPS = 10;

/** A law over the whole numbers from 0 to `highest` that lie around its mean. */
export function lawAround(mean: number, deviation: number, highest: number, probability: (x: number) => number): Law {
  const reach = DEVIATIONS * deviation + STEPS;
  const first = Math.max(0, Math.floor(mean - reach));
  const last = Math.min(highest, Math.ceil(mean + reach));
  return { first, probabilities: Array.from({ length: last - first + 1 }, (_, at) => probability(first + at)) };
}
