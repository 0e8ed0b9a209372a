import { daysBetween, fridayOf } from '#calendar';
import type { Refusal } from '#decider';
import { refuse } from '../../refusals/refusals.js';
import { talliesByWeek } from '../../inputs/weekly-tallies.js';
import type { Day } from '../../shared/vocabulary.js';
import type { ReadinessSnapshotTaken } from '../exit-readiness.events.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Dimension } from '../readiness-vocabulary.js';
import type { Readiness } from '../score/readiness.js';

/** Days after which signals are not measured any more. */
const SILENCE = 35;

/** No score without signals: a score that no one watches over would only flatter. */
export function notMeasuredRefusal({ weakSignals, mission }: ReadinessInputs, asOf: Day): Refusal | undefined {
  const last = talliesByWeek(weakSignals).at(-1);
  const since = last ? fridayOf(last.week) : (mission.startedOn ?? asOf);
  const days = daysBetween(since, asOf);
  return last && days <= SILENCE ? undefined : refuse('SIGNALS_NOT_MEASURED', { days });
}

type Snapshot = Omit<ReadinessSnapshotTaken['data'], 'occurredOn' | 'snapshot' | 'atRevision'>;

/** What a snapshot keeps of a computation: everything needed to do it again, unrounded. */
export function snapshotOf(readiness: Readiness): Snapshot {
  const { asOf, formula, weights, raw, cap, score, verdict, confidence, settings, openSignals, countingEvents } =
    readiness;
  const { forecast } = readiness;
  return {
    asOf,
    formula,
    weights,
    dimensions: dimensionsOf(readiness),
    raw,
    cap,
    score,
    gates: readiness.gates
      .filter(({ open, waived }) => open || waived)
      .map(({ gate, subjects, waived }) => ({ gate, subjects, waived })),
    verdict,
    confidence,
    settings,
    openSignals,
    countingEvents,
    ...(forecast && { forecast: { p50: forecast.p50, p85: forecast.p85 } }),
  };
}

function dimensionsOf({ dimensions }: Readiness): Snapshot['dimensions'] {
  const terms = dimensions.map(({ dimension, value, terms }) => [
    dimension,
    { value, terms: terms.map(({ term, subject, value, evaluated }) => ({ term, subject, value, evaluated })) },
  ]);
  return Object.fromEntries(terms) as Record<Dimension, Snapshot['dimensions'][Dimension]>;
}
