import { worded, type Language } from '../shared/wording.js';
import { firmAuthored } from './facade-banner.js';
import type { ReadinessDimensionType, ReadinessTermType } from './readiness-dimension.types.js';
import type { ReadinessInputs } from './readiness-slices.js';
import { DIMENSION_NAMES } from './readiness-vocabulary.js';
import type { Readiness } from './readiness.js';
import type { Term } from './term.js';

/** The term that tells what the key accounts weigh. */
const KEY_ACCOUNTS = 'keyAccountsTransferred';

/** Dimensions with their terms. What key accounts weigh is left out for who may not see key accounts. */
export function readDimensions(
  inputs: ReadinessInputs,
  { dimensions, weights, freshness }: Readiness,
  keyAccounts: boolean,
  language: Language,
): readonly ReadinessDimensionType[] {
  const byFirm = firmAuthored(inputs);
  return dimensions.map(({ dimension, value, terms }) => ({
    dimension,
    name: worded(DIMENSION_NAMES[dimension], language),
    weight: weights[dimension],
    value,
    freshness: freshness[dimension] ?? 0,
    evaluated: terms.some(({ evaluated }) => evaluated),
    terms: terms.map((term) => {
      const flags = dimension === 'D4' && byFirm.includes(term.subject ?? '') ? ['FIRM_AUTHORED'] : [];
      const shown = { ...readTerm(term), flags };
      return keyAccounts || term.term !== KEY_ACCOUNTS ? shown : { ...shown, ...WITHHELD };
    }),
  }));
}

const readTerm = (term: Term): Omit<ReadinessTermType, 'flags'> => ({
  ...term,
  subject: term.subject ?? null,
  part: term.part ?? null,
  whole: term.whole ?? null,
});

const WITHHELD = { part: null, whole: null, events: [], evidence: [] };
