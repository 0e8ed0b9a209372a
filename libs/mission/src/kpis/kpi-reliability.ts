import type { ReadOnly } from '#decider';
import type { Day, EvidenceRef } from '../shared/vocabulary.js';
import { duePeriods, isKept } from './kpi-punctuality.js';
import type { Kpi } from './kpis.state.js';
import type { Measurement } from './measurement.state.js';

/** How far the values of a KPI, or of several, can be relied on: what an investor asks first. */
export interface Reliability {
  /** Values measured, corrected ones once. */
  readonly measured: number;
  /** Those that cite evidence. */
  readonly withEvidence: number;
  /** Those whose evidence is registered as well. */
  readonly withRegisteredEvidence: number;
  /** Periods whose day to be measured has passed. */
  readonly due: number;
  /** Those measured by that day. */
  readonly onTime: number;
  /** Values that were never corrected. */
  readonly uncorrected: number;
  /** Doubts that are not settled. */
  readonly openDisputes: number;
}

/** The document behind a value as it stands: that of its last correction, else that of the measurement. */
export const evidenceOf = ({ evidence, corrections }: ReadOnly<Measurement>): EvidenceRef | undefined =>
  corrections.at(-1)?.evidence ?? evidence;

/** How far the values of a KPI can be relied on. */
export function reliabilityOf(
  kpi: ReadOnly<Kpi>,
  registered: (evidence: EvidenceRef) => boolean,
  asOf: Day,
): Reliability {
  const { measurements, disputes } = kpi;
  const due = duePeriods(kpi, asOf);
  const cited = measurements.map(evidenceOf).filter((evidence) => evidence !== undefined);
  return {
    measured: measurements.length,
    withEvidence: cited.length,
    withRegisteredEvidence: cited.filter(registered).length,
    due: due.length,
    onTime: due.filter(isKept).length,
    uncorrected: measurements.filter(({ corrections }) => corrections.length === 0).length,
    openDisputes: disputes.filter(({ closed }) => !closed).length,
  };
}

/** The reliability of several KPIs together. */
export const together = (each: readonly Reliability[]): Reliability => ({
  measured: sum(each, 'measured'),
  withEvidence: sum(each, 'withEvidence'),
  withRegisteredEvidence: sum(each, 'withRegisteredEvidence'),
  due: sum(each, 'due'),
  onTime: sum(each, 'onTime'),
  uncorrected: sum(each, 'uncorrected'),
  openDisputes: sum(each, 'openDisputes'),
});

const sum = (each: readonly Reliability[], name: keyof Reliability): number =>
  each.reduce((total, reliability) => total + reliability[name], 0);
