import { isRefusal } from '#decider';
import { isOpen } from '../weak-signals/weak-signals.state.js';
import type { Day, Domain, Rate, Ref, Week } from '../shared/vocabulary.js';
import { confidenceOf, freshnessOf } from './confidence.js';
import { openReserves } from './exit-readiness.state.js';
import { firmDimension } from './firm-dimension.js';
import type { PublishedCheckpoint } from './gate-rules.js';
import { gatesOf, type GateState } from './gates.js';
import { governanceDimension } from './governance-dimension.js';
import { handoverForecast, type HandoverForecast } from './handover-forecast.js';
import { knowledgeDimension } from './knowledge-dimension.js';
import { kpiDimension } from './kpi-dimension.js';
import { dossierDimension, managerDimension } from './manager-and-dossier-dimensions.js';
import { ownerDimension } from './owner-dimension.js';
import { ownerShare, type OwnerShare } from './owner-share.js';
import { ESTABLISHED, processDimension } from './process-dimension.js';
import type { ReadinessInputs } from './readiness-slices.js';
import { FORMULA, type Verdict } from './readiness-vocabulary.js';
import type { Weights } from './readiness.events.js';
import type { DimensionScore } from './term.js';
import { bandOf, verdictOf, type Band } from './verdict.js';
import { coverageWithout } from './coverage.js';
import { ownerOf } from './readiness-slices.js';

/** The weights unless leadership or the sponsor sets others. */
export const DEFAULT_WEIGHTS: Weights = { D1: 10, D2: 20, D3: 15, D4: 20, D5: 15, D6: 10, D7: 5, D8: 5 };

/** How far the score may exceed the weakest of autonomy, independence, processes and knowledge. */
const ABOVE_WEAKEST = 0.3;

/** How ready the company is to do without its owner and without the firm, and everything that says so. */
export interface Readiness {
  readonly asOf: Day;
  readonly formula: string;
  readonly weights: Weights;
  readonly dimensions: readonly DimensionScore[];
  /** Weighted sum of the dimensions, 0 to 100. */
  readonly raw: number;
  /** Weakest of D2 to D5, plus 0.30, times 100; may exceed 100. */
  readonly cap: number;
  /** The smaller of raw and cap. */
  readonly score: number;
  readonly band: Band;
  /** All ten, open or not. */
  readonly gates: readonly GateState[];
  readonly verdict: Verdict;
  /** Share of inputs with fresh evidence, 0 to 100; shown beside the score, never in it. */
  readonly confidence: number;
  /** The same for each dimension, 0 to 1. */
  readonly freshness: Readonly<Record<string, Rate>>;
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
  const weights = inputs.exitReadiness.weights?.weights ?? DEFAULT_WEIGHTS;
  const dimensions = dimensionsOf(inputs, asOf);
  const raw = dimensions.reduce((sum, { dimension, value }) => sum + weights[dimension] * value, 0);
  const cap = 100 * (Math.min(...dimensions.filter(capsTheScore).map(({ value }) => value)) + ABOVE_WEAKEST);
  const score = Math.min(raw, cap);
  const gates = gatesOf(inputs, asOf, checkpoints);
  const freshness = freshnessOf(inputs, asOf);
  const share = ownerShare(inputs);
  const forecast = handoverForecast(inputs, asOf);
  return {
    asOf,
    formula: FORMULA,
    weights,
    dimensions,
    raw,
    cap,
    score,
    band: bandOf(score),
    gates,
    verdict: verdictOf(gates, score, reservationsOf(inputs, dimensions)),
    confidence: confidenceOf(freshness, weights),
    freshness,
    ownerShare: share,
    settings: {
      domains: inputs.governance.domains,
      keyAccountTotal: Object.values(inputs.transfer.keyAccounts).reduce(
        (sum, { revenueShare }) => sum + revenueShare,
        0,
      ),
      excludedWeeks: share.excludedWeeks,
    },
    openSignals: openSignals(inputs),
    countingEvents: countingEvents(dimensions, gates),
    ...(!isRefusal(forecast) && { forecast }),
  };
}

const dimensionsOf = (inputs: ReadinessInputs, asOf: Day): readonly DimensionScore[] => [
  governanceDimension(inputs, asOf),
  ownerDimension(inputs),
  firmDimension(inputs, asOf),
  processDimension(inputs),
  knowledgeDimension(inputs),
  kpiDimension(inputs, asOf),
  managerDimension(inputs),
  dossierDimension(inputs),
];

const capsTheScore = ({ dimension }: DimensionScore): boolean => ['D2', 'D3', 'D4', 'D5'].includes(dimension);

function reservationsOf(inputs: ReadinessInputs, dimensions: readonly DimensionScore[]) {
  const owner = ownerOf(inputs);
  const levels = dimensions.find(({ dimension }) => dimension === 'D4')?.terms ?? [];
  return {
    itemWithoutRelay: coverageWithout(inputs.transfer, owner === undefined ? [] : [owner]).missing.length > 0,
    processBelowEstablished: levels.some(({ value }) => value < ESTABLISHED),
    openReserve: openReserves(inputs.exitReadiness).length > 0,
  };
}

const openSignals = ({ weakSignals }: ReadinessInputs): readonly Ref[] =>
  Object.values(weakSignals.signals)
    .filter(isOpen)
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ signal }) => signal);

const countingEvents = (dimensions: readonly DimensionScore[], gates: readonly GateState[]): readonly number[] =>
  [...new Set([...dimensions.flatMap(({ terms }) => terms), ...gates].flatMap(({ events }) => events))].sort(
    (a, b) => a - b,
  );
