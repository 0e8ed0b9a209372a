import { isRefusal } from '#decider';
import { isOfAPerson } from '../../weak-signals/weak-signals-vocabulary.js';
import { isOpen } from '../../weak-signals/weak-signals.state.js';
import type { Day, Domain, Rate, Ref, Week } from '../../shared/vocabulary.js';
import { confidenceOf, freshnessOf } from './confidence.js';
import type { PublishedCheckpoint } from '../gates/gate-rules.js';
import { handoverForecast, type HandoverForecast } from '../handover/handover-forecast.js';
import { ownerShare, type OwnerShare } from '../../inputs/owner-share.js';
import { scoreOf, type ReadinessScore } from './readiness-score.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { FORMULA, type Dimension } from '../readiness-vocabulary.js';
import { valuesOf } from '../../shared/in-order.js';

/** How ready the company is to do without its owner and without the firm, and everything that says so. */
export interface Readiness extends ReadinessScore {
  readonly formula: string;
  /** Share of inputs with fresh evidence, 0 to 100; shown beside the score, never in it. */
  readonly confidence: number;
  /** The same for each dimension, 0 to 1. */
  readonly freshness: Readonly<Record<Dimension, Rate>>;
  readonly ownerShare: OwnerShare;
  readonly settings: {
    readonly domains: readonly Domain[];
    readonly keyAccountTotal: Rate;
    readonly excludedWeeks: readonly Week[];
  };
  readonly openSignals: readonly Ref[];
  /** Lines of the audit trail that made the score and the gates, in order. */
  readonly countingEvents: readonly number[];
  /** Left out as long as the history is too short. */
  readonly forecast?: HandoverForecast;
}

/**
 * Exit readiness, formula R1.
 *
 * @param inputs the mission as known at the end of `asOf`: nothing recorded later may be in it
 * @param checkpoints those published in the mission's checkpoints stream
 */
export function readinessOf(
  inputs: ReadinessInputs,
  asOf: Day,
  checkpoints: readonly PublishedCheckpoint[],
): Readiness {
  const score = scoreOf(inputs, asOf, checkpoints);
  const freshness = freshnessOf(inputs, asOf);
  const share = ownerShare(inputs);
  const forecast = handoverForecast(inputs, asOf);
  return {
    ...score,
    formula: FORMULA,
    confidence: confidenceOf(freshness, score.weights),
    freshness,
    ownerShare: share,
    settings: {
      domains: inputs.governance.domains,
      keyAccountTotal: valuesOf(inputs.transfer.keyAccounts).reduce((sum, { revenueShare }) => sum + revenueShare, 0),
      excludedWeeks: share.excludedWeeks,
    },
    openSignals: openSignals(inputs),
    countingEvents: countingEvents(score),
    ...(!isRefusal(forecast) && { forecast }),
  };
}

/** What a snapshot freezes, acquirers read: nothing about a person's load. */
const openSignals = ({ weakSignals }: ReadinessInputs): readonly Ref[] =>
  valuesOf(weakSignals.signals)
    .filter((raised) => isOpen(raised) && !isOfAPerson(raised.signal))
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ signal }) => signal);

const countingEvents = ({ dimensions, gates }: ReadinessScore): readonly number[] =>
  [...new Set([...dimensions.flatMap(({ terms }) => terms), ...gates].flatMap(({ events }) => events))].sort(
    (a, b) => a - b,
  );
