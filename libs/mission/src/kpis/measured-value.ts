import { count, group, type ReadOnly, type Refusal, say } from '#decider';
import { npsInterval, type NpsCounts } from '#statistics';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { Kpi } from './kpis.state.js';

/** The answers to "would you recommend", counted. */
export const npsCounts = () =>
  group('NpsCountsInput', {
    promoters: count(10_000_000).about(say('Réponses 9 et 10.', 'Answers 9 and 10.')),
    passives: count(10_000_000).about(say('Réponses 7 et 8.', 'Answers 7 and 8.')),
    detractors: count(10_000_000).about(say('Réponses 0 à 6.', 'Answers 0 to 6.')),
  });

/** What someone says a KPI was worth: a value, or the answers that a net promoter score is computed from. */
interface Stated {
  readonly value?: number;
  readonly nps?: NpsCounts;
  /** Observations behind the value. */
  readonly n?: number;
}

/** A value and what it rests on. */
type Value = Omit<Stated, 'value'> & { readonly value: number };

/**
 * The value of a KPI, computed when answers were counted. A net promoter score without its counts, or with counts that
 * do not add up, cannot be read: its margin of error is unknown.
 */
export function measuredValue(ref: Ref, { family }: ReadOnly<Kpi>, { value, nps, n }: Stated): Value | Refusal {
  if (nps) return npsValue(ref, nps, n);
  if (family === 'NPS') return refuse('SAMPLE_SIZE_REQUIRED', { kpi: ref });
  if (value === undefined)
    return refuse('INVALID_INPUT', {
      field: 'value',
      why: say('ni valeur, ni effectifs', 'neither a value nor counts'),
    });
  return { value, ...(n !== undefined && { n }) };
}

function npsValue(ref: Ref, { promoters, passives, detractors }: NpsCounts, n: number | undefined): Value | Refusal {
  const nps = { promoters, passives, detractors };
  const answers = promoters + passives + detractors;
  const score = npsInterval(nps);
  return score && (n ?? answers) === answers
    ? { value: score.points, nps, n: answers }
    : refuse('SAMPLE_SIZE_REQUIRED', { kpi: ref, answers, ...(n !== undefined && { n }) });
}
