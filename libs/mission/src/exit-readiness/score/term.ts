import { mean, shareOf } from '#statistics';
import type { EvidenceRef, Rate, Ref } from '../../shared/vocabulary.js';
import type { Dimension, TermName } from '../readiness-vocabulary.js';

/** One input of a dimension, and everything it rests on. */
export interface Term {
  readonly term: TermName;
  /** The process, item or KPI, where the dimension has one term for each. */
  readonly subject?: Ref;
  /** 0 when it was not evaluated: never 1 by default. */
  readonly value: number;
  /** False: nothing is there to be measured. A view says "not evaluated". */
  readonly evaluated: boolean;
  /** The fraction behind the value, where it is one. */
  readonly part?: number;
  readonly whole?: number;
  /** Lines of the audit trail it rests on, in order. */
  readonly events: readonly number[];
  readonly evidence: readonly EvidenceRef[];
}

/** One of the eight dimensions of the score. */
export interface DimensionScore {
  readonly dimension: Dimension;
  /** 0 to 1. */
  readonly value: Rate;
  readonly terms: readonly Term[];
}

/** What a term rests on: whatever keeps its line in the audit trail, and perhaps a document. */
export interface Source {
  readonly revision: number;
  readonly evidence?: EvidenceRef | readonly EvidenceRef[];
}

const citing = (sources: readonly Source[]): Pick<Term, 'events' | 'evidence'> => ({
  events: [...new Set(sources.map(({ revision }) => revision))].sort((a, b) => a - b),
  evidence: [...new Set(sources.flatMap(({ evidence }) => evidence ?? []))],
});

/** A term that was evaluated. */
export const term = (name: TermName, value: number, sources: readonly Source[], subject?: Ref): Term => ({
  term: name,
  ...(subject !== undefined && { subject }),
  value,
  evaluated: true,
  ...citing(sources),
});

/** A term that is a fraction; without a whole there is nothing to evaluate. */
export const fraction = (name: TermName, part: number, whole: number, sources: readonly Source[]): Term => ({
  ...term(name, shareOf(part, whole) ?? 0, sources),
  evaluated: whole !== 0,
  part,
  whole,
});

/** A term for which nothing is there to be measured. */
export const notEvaluated = (name: TermName, subject?: Ref): Term => ({
  ...term(name, 0, [], subject),
  evaluated: false,
});

/** A dimension that is the mean of its terms. */
export const meanOf = (dimension: Dimension, terms: readonly Term[]): DimensionScore => ({
  dimension,
  value: mean(terms.map(({ value }) => value)) ?? 0,
  terms,
});
