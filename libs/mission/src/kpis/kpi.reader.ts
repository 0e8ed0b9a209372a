import { daysBetween } from '#calendar';
import { shareOf } from '#statistics';
import { FRESH_FOR, isWithin } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Day, Direction, Ref } from '../shared/vocabulary.js';
import { COMPUTED, type ComputedKpi } from './computed-kpis.js';
import { readComputed, readCorrections, readDisputes, readMeasurements } from './kpi-measurement.reader.js';
import { isComparable } from './kpi-rules.js';
import { reliabilityOf, type Reliability } from './kpi-reliability.js';
import { seriesOf } from './kpi-series.js';
import { baselineOf, meets, progressTowards, targetOf } from '../inputs/kpi-target.js';
import { trendOf } from './kpi-trend.js';
import { kpiOf } from './kpis.state.js';
import type { KpiBaseline, KpiLine, KpiReliability, KpiTarget, KpiTrend, Kpi } from './kpis.shapes.js';

/** A KPI as the board shows it, with the series that its value comes from. */
export function readKpi(inputs: ReadinessInputs, ref: Ref, day: Day): { kpi: Kpi; series: readonly KpiLine[] } {
  const kpi = kpiOf(inputs.kpis, ref);
  const computed = kpi.source === 'MEASURED' ? undefined : COMPUTED[kpi.source](inputs, day);
  const series = computed ? computedLine(inputs, ref, computed) : measuredLines(inputs, ref);
  const main = series.at(0);
  const [first, last] = [main?.measurements.at(0), main?.measurements.at(-1)];
  const value = computed ? computed.value : last?.value;
  const interval = computed ? computed.interval : (last?.nps ?? undefined);
  const target = readTarget(inputs, ref, value);
  const formula = kpi.versions.at(-1);
  const row: Kpi = {
    kpi: ref,
    name: kpi.name,
    family: kpi.family,
    unit: kpi.unit,
    direction: kpi.direction,
    owner: kpi.owner,
    cadence: kpi.cadence,
    source: kpi.source,
    shared: kpi.shared,
    pairedWith: kpi.pairedWith,
    initiative: kpi.initiative,
    template: kpi.template,
    version: formula?.version ?? 1,
    formula: formula?.formula,
    value,
    low: interval?.low,
    high: interval?.high,
    last,
    ageDays: last ? daysBetween(last.on, day) : undefined,
    fresh: last ? isWithin(FRESH_FOR.kpi, last.on, day) : undefined,
    baseline: readBaseline(inputs, ref),
    firstValue: first?.value,
    target,
    progress:
      first && value !== undefined && target && isComparable(kpi.source, target.value)
        ? progressTowards(first.value, value, target.value, kpi.direction)
        : undefined,
    trend: main?.trend,
    corrections: kpi.measurements.flatMap(readCorrections).sort((a, b) => a.revision - b.revision),
    disputes: readDisputes(kpi.disputes),
    reliability: readReliability(reliabilityFor(inputs, ref, day)),
    retiredOn: kpi.retired?.on,
    retiredFor: kpi.retired?.reason,
  };
  return { kpi: row, series };
}

/** How far the values of a KPI can be relied on, with the evidence that the mission has registered. */
export const reliabilityFor = ({ kpis, access }: ReadinessInputs, ref: Ref, day: Day): Reliability =>
  reliabilityOf(kpiOf(kpis, ref), (evidence) => Object.hasOwn(access.evidence, evidence), day);

/** Reliability as people read it, as shares. */
export const readReliability = (reliability: Reliability): KpiReliability => ({
  ...reliability,
  evidenceShare: shareOf(reliability.withEvidence, reliability.measured),
  onTimeShare: shareOf(reliability.onTime, reliability.due),
  uncorrectedShare: shareOf(reliability.uncorrected, reliability.measured),
});

function measuredLines({ kpis }: ReadinessInputs, ref: Ref): readonly KpiLine[] {
  const kpi = kpiOf(kpis, ref);
  return seriesOf(kpi).map(({ version, site, measurements }) =>
    line(version, site, readMeasurements(kpi, measurements), kpi.direction),
  );
}

function computedLine({ kpis }: ReadinessInputs, ref: Ref, { points }: ComputedKpi): readonly KpiLine[] {
  const { versions, direction } = kpiOf(kpis, ref);
  const version = versions.at(-1)?.version ?? 1;
  const measurements = points.map((point) => readComputed(version, point));
  return measurements.length > 0 ? [line(version, undefined, measurements, direction)] : [];
}

const line = (
  version: number,
  site: string | undefined,
  measurements: KpiLine['measurements'],
  direction: Direction,
): KpiLine => ({ version, site, measurements, trend: readTrend(measurements, direction) });

const readTrend = (measurements: KpiLine['measurements'], direction: Direction): KpiTrend | undefined =>
  trendOf(
    measurements.map(({ value }) => value),
    direction,
  );

function readTarget(inputs: ReadinessInputs, ref: Ref, value: number | undefined): KpiTarget | undefined {
  const target = targetOf(inputs, ref);
  if (!target) return undefined;
  const { source, direction } = kpiOf(inputs.kpis, ref);
  return {
    value: target.value,
    due: target.due,
    objective: target.objective,
    met: value === undefined || !isComparable(source, target.value) ? undefined : meets(value, target.value, direction),
  };
}

function readBaseline(inputs: ReadinessInputs, ref: Ref): KpiBaseline | undefined {
  const baseline = baselineOf(inputs, ref);
  if (!baseline) return undefined;
  const { value, on, evidence, objective } = baseline;
  return { value, on, evidence, objective };
}
