import { addDays } from '#calendar';
import { by, type ReadOnly } from '#decider';
import type { AccessState } from '../../access/access.state.js';
import type { Day, Domain, EvidenceRef, Ref } from '../../shared/vocabulary.js';
import { followedParts, type InputFreshness } from './input-freshness.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Dimension, FollowedInput } from '../readiness-vocabulary.js';
import type { Weights } from '../readiness.events.js';
import type { DimensionScore } from './term.js';

/** An input of the score that nothing fresh stands behind. */
export interface StaleInput {
  readonly input: FollowedInput;
  readonly subject?: Ref | Domain;
  /** The dimensions that read it. */
  readonly dimensions: readonly Dimension[];
  /** Business day of the latest fact about it; left out: there never was one. */
  readonly last?: Day;
  /** First day on which it was stale; left out: there never was a fact, or its age does not matter. */
  readonly since?: Day;
  /** Points of confidence that it costs. Those of all stale inputs, with the confidence, make 100. */
  readonly points: number;
}

/** Everything that keeps confidence below 100, the dearest first. */
export function staleInputs(inputs: ReadinessInputs, asOf: Day, weights: Weights): readonly StaleInput[] {
  const found = new Map<string, StaleInput>();
  for (const [name, parts] of Object.entries(followedParts(inputs, asOf))) {
    const dimension = name as Dimension;
    for (const part of parts) {
      const whole = part.reduce((sum, { weight }) => sum + weight, 0) * parts.length;
      for (const followed of part.filter(({ fresh }) => !fresh)) {
        const key = `${followed.input} ${followed.subject ?? ''}`;
        found.set(key, grown(found.get(key), followed, dimension, (weights[dimension] * followed.weight) / whole));
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.points - a.points);
}

/** A stale input that one more dimension reads. */
const grown = (
  before: StaleInput | undefined,
  { input, subject, last, validFor }: InputFreshness,
  dimension: Dimension,
  points: number,
): StaleInput => ({
  input,
  ...(subject !== undefined && { subject }),
  dimensions: [...(before?.dimensions ?? []), dimension],
  ...(last && { last }),
  ...(last && validFor !== undefined && { since: addDays(last, validFor + 1) }),
  points: (before?.points ?? 0) + points,
});

/** A document that the score cites, and that holds no more. */
export interface ExpiredEvidence {
  readonly evidence: EvidenceRef;
  readonly title: string;
  /** Last day on which it held. */
  readonly validUntil: Day;
  /** The dimensions that cite it. */
  readonly dimensions: readonly Dimension[];
}

/** Documents cited by the score whose validity is past, the one that expired first at the head. */
export const expiredEvidence = (
  { evidence }: ReadOnly<AccessState>,
  dimensions: readonly DimensionScore[],
  asOf: Day,
): readonly ExpiredEvidence[] =>
  [...new Set(dimensions.flatMap(({ terms }) => terms.flatMap((term) => term.evidence)))]
    .flatMap((ref) => {
      const registered = Object.hasOwn(evidence, ref) ? evidence[ref] : undefined;
      if (!registered?.validUntil || registered.validUntil >= asOf) return [];
      const { title, validUntil } = registered;
      return [{ evidence: ref, title, validUntil, dimensions: citing(dimensions, ref) }];
    })
    .toSorted(by(({ validUntil }) => validUntil));

const citing = (dimensions: readonly DimensionScore[], ref: EvidenceRef): readonly Dimension[] =>
  dimensions
    .filter(({ terms }) => terms.some(({ evidence }) => evidence.includes(ref)))
    .map(({ dimension }) => dimension);
