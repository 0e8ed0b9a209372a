import type { Evolve, ReadOnly } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Ref } from '../shared/vocabulary.js';
import type { KpiDisputed, KpiMeasured, KpiMeasurementCorrected, MeasurementEvent } from './measurement.events.js';

/** A measured value as it is known now, with what it was before each correction. */
export type Measurement = Traced<KpiMeasured['data'], 'kpi'> & {
  corrections: Traced<KpiMeasurementCorrected['data'], 'kpi' | 'period' | 'site' | 'version'>[];
};

/** A doubt about the values of a period, and what closed it. */
export type Dispute = Traced<KpiDisputed['data'], 'kpi'> & {
  closed?: Trace & { how: 'CORRECTED' | 'UPHELD' | 'WITHDRAWN'; reason: string };
};

/** What a KPI was worth, and who said otherwise. */
export interface Measured {
  /** In the order of recording. */
  measurements: Measurement[];
  /** In the order of recording. */
  disputes: Dispute[];
}

export const onMeasurement: Evolve<{ kpis: Record<Ref, Measured> }, MeasurementEvent> = {
  KpiMeasured({ kpis }, event) {
    kpis[event.data.kpi]?.measurements.push({ ...traced(event, 'kpi'), corrections: [] });
  },
  KpiMeasurementCorrected({ kpis }, event) {
    const { kpi: ref, period, site, version, to, nps, n, reason } = event.data;
    const kpi = kpis[ref];
    const at = kpi?.measurements.findIndex(isOf(period, site, version)) ?? -1;
    const before = kpi?.measurements[at];
    if (!kpi || !before) return;
    kpi.measurements[at] = {
      ...before,
      value: to,
      ...(nps && { nps }),
      ...(n !== undefined && { n }),
      corrections: [...before.corrections, traced(event, 'kpi', 'period', 'site', 'version')],
    };
    close(kpi, period, { how: 'CORRECTED', reason, ...traceOf(event) });
  },
  KpiDisputed({ kpis }, event) {
    kpis[event.data.kpi]?.disputes.push(traced(event, 'kpi'));
  },
  KpiDisputeSettled({ kpis }, event) {
    const { kpi, period, outcome, reason } = event.data;
    close(kpis[kpi], period, { how: outcome, reason, ...traceOf(event) });
  },
};

function close(kpi: Measured | undefined, period: string, closed: NonNullable<Dispute['closed']>): void {
  const open = kpi?.disputes.find((dispute) => dispute.period === period && !dispute.closed);
  if (open) open.closed = closed;
}

const isOf = (period: string, site: string | undefined, version: number) => (measured: ReadOnly<Measurement>) =>
  measured.period === period && measured.site === site && measured.version === version;

/** The value of a period, a site (left out: the whole company) and a version of the formula, if it was measured. */
export const measurementOf = (
  kpi: ReadOnly<Measured>,
  period: string,
  site: string | undefined,
  version: number,
): ReadOnly<Measurement> | undefined => kpi.measurements.find(isOf(period, site, version));

/** The value of a period and a site by the last version of the formula that it was measured with. */
export const lastMeasurementOf = (
  kpi: ReadOnly<Measured>,
  period: string,
  site: string | undefined,
): ReadOnly<Measurement> | undefined =>
  kpi.measurements
    .filter((measured) => measured.period === period && measured.site === site)
    .reduce<
      ReadOnly<Measurement> | undefined
    >((last, each) => (last && last.version > each.version ? last : each), undefined);

/** The open doubt about a period, if there is one. */
export const openDispute = (kpi: ReadOnly<Measured>, period: string): ReadOnly<Dispute> | undefined =>
  kpi.disputes.find((dispute) => dispute.period === period && !dispute.closed);
