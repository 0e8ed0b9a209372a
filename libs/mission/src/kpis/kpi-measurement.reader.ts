import type { ReadOnly } from '#decider';
import { nearestRank, npsDifference, npsInterval } from '#statistics';
import type { ComputedPoint } from './computed-kpis.js';
import { isInTime } from './kpi-punctuality.js';
import { evidenceOf } from './kpi-reliability.js';
import type { KpiCorrection, KpiDispute, KpiMeasurement, Nps } from './kpis.shapes.js';
import { openDispute, type Dispute, type Measured, type Measurement } from './measurement.state.js';

type Told = ReadOnly<Measurement>;

/** The values of one series as people recorded them, in order. */
export const readMeasurements = (kpi: ReadOnly<Measured>, series: readonly Told[]): readonly KpiMeasurement[] =>
  series.map((measured, index) => readMeasurement(kpi, measured, series[index - 1]));

function readMeasurement(kpi: ReadOnly<Measured>, measured: Told, before: Told | undefined): KpiMeasurement {
  const { period, site, version, value, n, samples = [], corrections, recordedOn, by, evidence, revision } = measured;
  return {
    period,
    site,
    version,
    value,
    firstValue: corrections.at(0)?.from ?? value,
    n,
    nps: readNps(measured, before),
    p50: nearestRank(samples, 50),
    p85: nearestRank(samples, 85),
    on: (corrections.at(-1) ?? measured).on,
    recordedOn,
    by,
    evidence: evidenceOf(measured),
    firstEvidence: evidence,
    onTime: isInTime(measured),
    disputed: openDispute(kpi, period) !== undefined,
    corrections: readCorrections(measured),
    revision,
  };
}

/** A score with its margin of error, and its change since the value before, when that was a score too. */
function readNps({ nps }: Told, before: Told | undefined): Nps | undefined {
  const score = nps && npsInterval(nps);
  if (!nps || !score) return undefined;
  const scoreBefore = before?.nps && npsInterval(before.nps);
  return { ...nps, ...score, change: scoreBefore ? npsDifference(scoreBefore, score) : undefined };
}

/** What a value was before each correction. */
export const readCorrections = ({ period, site, version, corrections }: Told): readonly KpiCorrection[] =>
  corrections.map((correction) => ({ ...correction, period, site, version }));

/** Doubts, open and closed. */
export const readDisputes = (disputes: readonly ReadOnly<Dispute>[]): readonly KpiDispute[] =>
  disputes.map(({ period, reason, by, on, revision, closed }) => ({
    period,
    reason,
    by,
    on,
    open: closed === undefined,
    end: closed?.how,
    closedOn: closed?.on,
    closedFor: closed?.reason,
    revision,
  }));

/** A value that no one measured: it is computed from what the mission records anyway. */
export const readComputed = (version: number, point: ComputedPoint): KpiMeasurement => ({
  period: point.period,
  site: undefined,
  version,
  value: point.value,
  firstValue: point.value,
  n: undefined,
  nps: undefined,
  p50: undefined,
  p85: undefined,
  on: point.on,
  recordedOn: point.recordedOn,
  by: undefined,
  evidence: undefined,
  firstEvidence: undefined,
  onTime: undefined,
  disputed: false,
  corrections: [],
  revision: point.revision,
});
