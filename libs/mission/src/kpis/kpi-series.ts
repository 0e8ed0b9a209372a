import { periodStart } from '#calendar';
import { by, type ReadOnly } from '#decider';
import type { Kpi } from './kpis.state.js';
import type { Measurement } from './measurement.state.js';

/** Values of one formula, of the whole company or of one site, in the order of their periods. */
export interface KpiSeries {
  readonly version: number;
  /** Left out: the whole company. */
  readonly site?: string;
  readonly measurements: readonly ReadOnly<Measurement>[];
}

/**
 * Every series of a KPI: the newest formula first, and of each formula the whole company before its sites. Values of two
 * formulas or of two sites are never joined. A period that was not measured is missing: nothing is interpolated.
 */
export function seriesOf({ measurements }: Pick<ReadOnly<Kpi>, 'measurements'>): readonly KpiSeries[] {
  const versions = [...new Set(measurements.map(({ version }) => version))].sort((a, b) => b - a);
  return versions.flatMap((version) => {
    const ofVersion = measurements.filter((measured) => measured.version === version);
    const sites = new Set(ofVersion.map(({ site }) => site));
    const wholeFirst = sites.has(undefined) ? new Set([undefined, ...sites]) : sites;
    return [...wholeFirst].map((site) => ({
      version,
      ...(site !== undefined && { site }),
      measurements: inOrderOfPeriods(ofVersion.filter((measured) => measured.site === site)),
    }));
  });
}

/**
 * The series that speaks for a KPI: the last formula measured, of the whole company, or of the first site where only
 * sites were measured. Undefined before any measurement.
 */
export const mainSeries = (kpi: Pick<ReadOnly<Kpi>, 'measurements'>): KpiSeries | undefined => seriesOf(kpi).at(0);

/** Each period is read once, however many there are to compare. */
const inOrderOfPeriods = <Dated extends { readonly period: string }>(all: readonly Dated[]): readonly Dated[] =>
  all
    .map((each) => ({ each, order: orderOf(each.period) }))
    .sort(by(({ order }) => order))
    .map(({ each }) => each);

/** Dated periods by their first day, survey waves after them by number. */
const orderOf = (period: string): string =>
  periodStart(period) ?? `wave-${period.slice('wave-'.length).padStart(4, '0')}`;
