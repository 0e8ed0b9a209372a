import type { ReadOnly, Recorded } from '#decider';
import { struckSince } from '../../mission/mission.state.js';
import { onDemand } from '../../shared/on-demand.js';
import type { Ref } from '../../shared/vocabulary.js';
import { worded, type Language } from '../../shared/wording.js';
import type { ExitReadinessState } from '../exit-readiness.state.js';
import type { PublishedCheckpoint } from '../gates/gate-rules.js';
import { tellsOf } from './known-now.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type {
  ReadinessAsKnownNow,
  ReadinessSnapshot,
  SnapshotDimension,
  SnapshotGate,
} from './readiness-snapshot.shapes.js';
import { DIMENSION_NAMES, DIMENSIONS } from '../readiness-vocabulary.js';
import { readinessOf, type Readiness } from '../score/readiness.js';
import { snapshotOf } from './snapshot.js';
import { bandOf } from '../score/verdict.js';
import { entriesOf } from '../../shared/in-order.js';

type Taken = ReadOnly<ExitReadinessState['snapshots'][Ref]>;

/** The mission on the day of each snapshot, with what is known now. */
export type Retold = ReadonlyMap<Ref, ReadinessInputs>;

/** What a reader of snapshots may see, and where the past as known now comes from. */
export interface SnapshotReading {
  readonly language: Language;
  /** Whether key accounts are shown. */
  readonly keyAccounts: boolean;
  readonly checkpoints: readonly ReadOnly<PublishedCheckpoint>[];
  /** Where it is kept which lines were struck. */
  readonly mission: Pick<ReadinessInputs['mission'], 'struck'>;
  /** Folds the past again; asked for once at most, and only for who wants to compare. */
  readonly retold: () => Promise<Retold>;
}

/** Which events tell of the day of each snapshot, in the order of taking. */
export const tellingOf = ({
  snapshots,
}: ReadOnly<ExitReadinessState>): readonly (readonly [Ref, (event: Recorded) => boolean])[] =>
  entriesOf(snapshots).map(([snapshot, { asOf }]) => [snapshot, tellsOf(asOf)]);

/** Everything that a snapshot froze; the same day as known now, for who asks. */
export function readSnapshot(snapshot: Ref, taken: Taken, reading: SnapshotReading): ReadinessSnapshot {
  const { asOf, atRevision, revision, formula, raw, cap, score, gates, verdict, confidence, forecast } = taken;
  const { settings, openSignals, countingEvents, reviews } = taken;
  const frozen = {
    snapshot,
    asOf,
    atRevision,
    revision,
    formula,
    dimensions: frozenDimensions(taken, reading.language),
    raw,
    cap,
    score,
    band: bandOf(score),
    gates,
    verdict,
    confidence,
    domains: settings.domains,
    keyAccountTotal: reading.keyAccounts ? settings.keyAccountTotal : undefined,
    excludedWeeks: settings.excludedWeeks,
    openSignals,
    countingEvents,
    restsOnStruck: struckSince(reading.mission, taken, countingEvents),
    forecast: forecast ? { p50: forecast.p50, p85: forecast.p85 } : undefined,
    reviews: reviews.map(({ comment, ...review }) => ({ ...review, comment })),
  };
  return onDemand(frozen, { asKnownNow: () => knownNow(snapshot, taken, reading) });
}

const frozenDimensions = ({ dimensions, weights }: Taken, language: Language): readonly SnapshotDimension[] =>
  DIMENSIONS.map((dimension) => ({
    dimension,
    name: worded(DIMENSION_NAMES[dimension], language),
    weight: weights[dimension],
    value: dimensions[dimension].value,
    terms: dimensions[dimension].terms.map(({ subject, ...term }) => ({ ...term, subject })),
  }));

async function knownNow(
  snapshot: Ref,
  taken: Taken,
  { retold, checkpoints }: SnapshotReading,
): Promise<ReadinessAsKnownNow> {
  const inputs = (await retold()).get(snapshot);
  if (!inputs) throw new Error(`the day of snapshot ${snapshot} was not told again`);
  return thenAndNow(taken, readinessOf(inputs, taken.asOf, checkpoints));
}

/** A snapshot against the same day as known now. */
export function thenAndNow(then: Taken, now: Readiness): ReadinessAsKnownNow {
  const { score, raw, cap, band, verdict, confidence } = now;
  const { gates } = snapshotOf(now);
  const blocked = (of: readonly Pick<SnapshotGate, 'gate' | 'waived'>[]) =>
    of.filter(({ waived }) => !waived).map(({ gate }) => gate);
  const [before, after] = [blocked(then.gates), blocked(gates)];
  return {
    score,
    raw,
    cap,
    band,
    verdict,
    confidence,
    dimensions: now.dimensions.map(({ dimension, value }) => ({
      dimension,
      then: then.dimensions[dimension].value,
      now: value,
    })),
    gates,
    differs: !isSame(then, now, gates),
    closed: before.filter((gate) => !after.includes(gate)),
    opened: after.filter((gate) => !before.includes(gate)),
    laterLines: now.countingEvents.filter((line) => line > then.atRevision),
  };
}

/** What is added in another order differs in its last digits: that is no difference. */
const ROUNDING = 1e-9;

const isSame = (then: Taken, now: Readiness, gates: readonly SnapshotGate[]): boolean =>
  Math.abs(then.score - now.score) < ROUNDING &&
  Math.abs(then.confidence - now.confidence) < ROUNDING &&
  then.verdict === now.verdict &&
  JSON.stringify(then.gates) === JSON.stringify(gates);
