import { mean } from '#statistics';
import type { Day, Rate } from '../../shared/vocabulary.js';
import { followedParts, freshShare } from './input-freshness.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Dimension } from '../readiness-vocabulary.js';
import type { Weights } from '../readiness.events.js';

/** Share of the score's inputs that have fresh evidence, 0 to 100. It never changes the score. */
export const confidenceOf = (freshness: Readonly<Record<Dimension, Rate>>, weights: Weights): number =>
  Object.entries(freshness).reduce((sum, [dimension, share]) => sum + weights[dimension as Dimension] * share, 0);

/** For each dimension, the share of its inputs that have fresh evidence. */
export function freshnessOf(inputs: ReadinessInputs, asOf: Day): Readonly<Record<Dimension, Rate>> {
  const parts = Object.entries(followedParts(inputs, asOf));
  return Object.fromEntries(parts.map(([dimension, each]) => [dimension, mean(each.map(freshShare)) ?? 0])) as Record<
    Dimension,
    Rate
  >;
}
