import { periodStart } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import type { Reading } from '../detector.js';

/** A value of a KPI, corrections applied, with the lines that gave it. */
export interface KpiPoint {
  readonly period: string;
  readonly value: number;
  readonly revisions: readonly number[];
}

/** Values of one formula, of the company or of one site, in the order of their periods. A missing month is missing. */
export type KpiPoints = readonly KpiPoint[];

/** The series of a KPI by its formula in force: one for the whole company, and one for each site measured apart. */
export function kpiPoints({ measurements, versions }: ReadOnly<Kpi>): readonly KpiPoints[] {
  const version = versions.at(-1)?.version;
  const current = measurements.filter((measured) => measured.version === version);
  const sites = [...new Set(current.map(({ site }) => site))];
  return sites.map((site) =>
    current
      .filter((measured) => measured.site === site)
      .map(({ period, value, revision, corrections }) => ({
        period,
        value,
        revisions: [revision, ...corrections.map((correction) => correction.revision)],
      }))
      .sort((a, b) => (orderOf(a.period) < orderOf(b.period) ? -1 : 1)),
  );
}

/** Dated periods by their first day, survey waves after them by number. */
const orderOf = (period: string): string =>
  periodStart(period) ?? `wave-${period.slice('wave-'.length).padStart(4, '0')}`;

/**
 * What to say of a KPI with too few points: nothing while it is new. A new formula begins a new series, and clears what
 * was found in the old one.
 */
export const tooFewPoints = (subject: Ref, { versions }: ReadOnly<Kpi>): Reading | undefined =>
  versions.length > 1 ? { subject, clear: true } : undefined;

/** How many periods of their kind, in words: 7 months. */
export function spanOf(points: KpiPoints): Sentence {
  const period = points[0]?.period ?? '';
  const [fr, en] = period.startsWith('wave')
    ? WAVES
    : period.includes('W')
      ? WEEKS
      : period.includes('Q')
        ? QUARTERS
        : MONTHS;
  return { fr: `${points.length} ${fr}`, en: `${points.length} ${en}` };
}

const WAVES = ['vagues', 'waves'] as const;
const WEEKS = ['semaines', 'weeks'] as const;
const QUARTERS = ['trimestres', 'quarters'] as const;
const MONTHS = ['mois', 'months'] as const;
