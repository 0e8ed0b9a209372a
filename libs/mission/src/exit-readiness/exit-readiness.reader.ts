import type { ReadOnly, Sentence } from '#decider';
import type { SentenceType } from '#graph';
import type { OpenView } from '../reading/mission-views.js';
import type { MissionState } from '../mission-state.js';
import type { Language } from '../shared/wording.js';
import { busFactor, type BusFactor } from './bus-factor.js';
import { coverageWithout } from './coverage.js';
import type { ExitReadinessType, HandoverForecastType, ReadinessDimensionType } from './exit-readiness.types.js';
import type { PublishedCheckpoint } from './gate-rules.js';
import type { HandoverForecast } from './handover-forecast.js';
import { consultantsOf, ownerAndFirm, ownerOf, type READINESS_SLICES, type ReadinessInputs } from './readiness-slices.js';
import { DIMENSION_NAMES } from './readiness-vocabulary.js';
import { readinessOf, type Readiness } from './readiness.js';

type State = Pick<MissionState, (typeof READINESS_SLICES)[number]>;

/** Exit readiness as a person reads it, on the day of the answer. */
export function readExitReadiness(
  { state, asOf }: OpenView<State>,
  checkpoints: readonly ReadOnly<PublishedCheckpoint>[],
  language: Language,
): ExitReadinessType {
  const say = (sentence: Sentence): SentenceType => ({ ...sentence, text: sentence[language] });
  const readiness = readinessOf(state, asOf.day, checkpoints);
  const { formula, score, raw, cap, band, verdict, confidence, gates, forecast } = readiness;
  const dimensions = readDimensions(readiness, say);
  return {
    asOf,
    formula,
    partial: readiness.dimensions.some(({ terms }) => terms.some(({ evaluated }) => !evaluated)),
    score,
    raw,
    cap,
    band,
    verdict,
    confidence,
    dimensions,
    gates: gates.map((gate) => ({ ...gate, expected: say(gate.expected) })),
    ownerShare: readOwnerShare(readiness),
    ...readKnowledge(state),
    forecast: forecast ? readForecast(forecast, say) : null,
    snapshots: Object.entries(state.exitReadiness.snapshots).map(([snapshot, taken]) => ({ ...taken, snapshot })),
  };
}

const readDimensions = (
  { dimensions, weights, freshness }: Readiness,
  say: (sentence: Sentence) => SentenceType,
): readonly ReadinessDimensionType[] =>
  dimensions.map(({ dimension, value, terms }) => ({
    dimension,
    name: say(DIMENSION_NAMES[dimension]),
    weight: weights[dimension],
    value,
    freshness: freshness[dimension] ?? 0,
    evaluated: terms.some(({ evaluated }) => evaluated),
    terms: terms.map((term) => ({
      ...term,
      subject: term.subject ?? null,
      part: term.part ?? null,
      whole: term.whole ?? null,
    })),
  }));

const readOwnerShare = ({ ownerShare: { interval, ...share } }: Readiness) => ({
  ...share,
  share: interval?.p ?? null,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
});

/** Coverage and bus factor without those whom the company must learn to do without. */
function readKnowledge(inputs: ReadinessInputs) {
  const owner = ownerOf(inputs);
  const firm = consultantsOf(inputs);
  const counted = ({ count, sequence }: BusFactor) => ({ count, sequence: sequence.map(({ person }) => person) });
  return {
    coverageWithoutOwner: coverageWithout(inputs.transfer, owner === undefined ? [] : [owner]),
    coverageWithoutFirm: coverageWithout(inputs.transfer, firm),
    coverageWithoutBoth: coverageWithout(inputs.transfer, ownerAndFirm(inputs)),
    busFactor: counted(busFactor(inputs.transfer)),
    busFactorWithoutFirm: counted(busFactor(inputs.transfer, firm)),
  };
}

const readForecast = (
  forecast: HandoverForecast,
  say: (sentence: Sentence) => SentenceType,
): HandoverForecastType => ({
  ...forecast,
  message: say(forecast.message),
  p50: forecast.p50 ?? null,
  p85: forecast.p85 ?? null,
  p95: forecast.p95 ?? null,
  p50Week: forecast.p50Week ?? null,
});
