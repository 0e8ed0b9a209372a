import { lastAssessment } from '../../processes/processes.state.js';
import type { Day, Rate } from '../../shared/vocabulary.js';
import { coverageWithout } from '../../knowledge-transfer/coverage.js';
import { openReserves } from '../exit-readiness.state.js';
import { firmDimension } from './firm-dimension.js';
import type { PublishedCheckpoint } from '../gates/gate-rules.js';
import { gatesOf, type GateState } from '../gates/gates.js';
import { governanceDimension } from './governance-dimension.js';
import { knowledgeDimension } from './knowledge-dimension.js';
import { kpiDimension } from './kpi-dimension.js';
import { dossierDimension, managerDimension } from './manager-and-dossier-dimensions.js';
import { ownerDimension } from './owner-dimension.js';
import { ESTABLISHED, processDimension } from './process-dimension.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import { ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Band, Verdict } from '../readiness-vocabulary.js';
import type { Weights } from '../readiness.events.js';
import type { DimensionScore } from './term.js';
import { bandOf, verdictOf, type Reservations } from './verdict.js';

/** The weights unless leadership or the sponsor sets others. */
export const DEFAULT_WEIGHTS: Weights = { D1: 10, D2: 20, D3: 15, D4: 20, D5: 15, D6: 10, D7: 5, D8: 5 };

/** How far the score may exceed the weakest of autonomy, independence, processes and knowledge. */
const ABOVE_WEAKEST = 0.3;

/** The score, what it is made of, what blocks, and what follows. */
export interface ReadinessScore {
  readonly asOf: Day;
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
  /** What is left to be said even against a company that passes. */
  readonly reservations: Reservations;
  readonly verdict: Verdict;
}

/**
 * The score of a mission, formula R1.
 *
 * @param inputs the mission as known at the end of `asOf`: nothing recorded later may be in it
 * @param checkpoints those published in the mission's checkpoints stream
 */
export function scoreOf(
  inputs: ReadinessInputs,
  asOf: Day,
  checkpoints: readonly PublishedCheckpoint[],
): ReadinessScore {
  const weights = inputs.exitReadiness.weights?.weights ?? DEFAULT_WEIGHTS;
  const dimensions = dimensionsOf(inputs, asOf);
  const raw = dimensions.reduce((sum, { dimension, value }) => sum + weights[dimension] * value, 0);
  const cap = 100 * (weakestOf(dimensions) + ABOVE_WEAKEST);
  const score = Math.min(raw, cap);
  const gates = gatesOf(inputs, asOf, checkpoints);
  const reservations = reservationsOf(inputs);
  const verdict = verdictOf(gates, score, reservations);
  return { asOf, weights, dimensions, raw, cap, score, band: bandOf(score), gates, reservations, verdict };
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

const weakestOf = (dimensions: readonly DimensionScore[]): Rate =>
  Math.min(...dimensions.filter(capsTheScore).map(({ value }) => value));

const capsTheScore = ({ dimension }: DimensionScore): boolean => ['D2', 'D3', 'D4', 'D5'].includes(dimension);

function reservationsOf(inputs: ReadinessInputs): Reservations {
  const owner = ownerOf(inputs);
  return {
    itemsWithoutRelay: coverageWithout(inputs.transfer, owner === undefined ? [] : [owner]).missing,
    processesBelowEstablished: criticalProcesses(inputs)
      .filter(([, process]) => (lastAssessment(process)?.level ?? 0) < ESTABLISHED)
      .map(([ref]) => ref),
    openReserves: openReserves(inputs.exitReadiness),
  };
}
