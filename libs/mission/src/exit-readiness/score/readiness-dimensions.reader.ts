import type { ReadingRights } from '../../reading/reading-rights.js';
import { worded, type Language } from '../../shared/wording.js';
import { shownDimensions } from './cited-slices.reader.js';
import { firmAuthored } from './facade-banner.js';
import type { ReadinessDimension, ReadinessTerm } from './readiness-dimension.shapes.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { DIMENSION_NAMES } from '../readiness-vocabulary.js';
import type { Readiness } from './readiness.js';
import type { Term } from './term.js';

/** Dimensions with their terms, as far as the reader may see what they rest on. */
export function readDimensions(
  inputs: ReadinessInputs,
  { dimensions, weights, freshness }: Readiness,
  rights: ReadingRights,
  language: Language,
): readonly ReadinessDimension[] {
  const byFirm = firmAuthored(inputs);
  return shownDimensions(dimensions, rights).map(({ dimension, value, terms }) => ({
    dimension,
    name: worded(DIMENSION_NAMES[dimension], language),
    weight: weights[dimension],
    value,
    freshness: freshness[dimension] ?? 0,
    evaluated: terms.some(({ evaluated }) => evaluated),
    terms: terms.map((term) => {
      const flags = dimension === 'D4' && byFirm.includes(term.subject ?? '') ? ['FIRM_AUTHORED'] : [];
      return { ...readTerm(term), flags };
    }),
  }));
}

const readTerm = (term: Term): Omit<ReadinessTerm, 'flags'> => ({
  ...term,
  subject: term.subject,
  part: term.part,
  whole: term.whole,
});
