import type { ReadOnly, Sentence } from '#decider';
import { seriesOf } from '../../kpis/kpi-series.js';
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

/** What a KPI was worth by its formula in force, in the whole company or on one site that is measured apart. */
export interface KpiPointsOf {
  /** Left out: the whole company. */
  readonly site?: string;
  readonly points: KpiPoints;
}

/** The series of a KPI by its formula in force: one for the whole company, and one for each site measured apart. */
export const kpiPoints = (kpi: ReadOnly<Kpi>): readonly KpiPointsOf[] =>
  seriesOf(kpi)
    .filter(({ version }) => version === kpi.versions.at(-1)?.version)
    .map(({ site, measurements }) => ({
      ...(site !== undefined && { site }),
      points: measurements.map(({ period, value, revision, corrections }) => ({
        period,
        value,
        revisions: [revision, ...corrections.map((correction) => correction.revision)],
      })),
    }));

/**
 * What to say of a KPI with too few points: nothing while it is new. A new formula begins a new series, and clears what
 * was found in the old one.
 */
export const tooFewPoints = (subject: Ref, { versions }: ReadOnly<Kpi>): Reading | undefined =>
  versions.length > 1 ? { subject, clear: true } : undefined;

/** How many periods of their kind, in words: 7 months. */
export function spanOf(points: KpiPoints): Sentence {
  const { fr, en } = spanUnitOf(points);
  return { fr: `${points.length} ${fr}`, en: `${points.length} ${en}` };
}

/** The kind of the periods, in words: months. */
export function spanUnitOf(points: KpiPoints): Sentence {
  const period = points[0]?.period ?? '';
  const [fr, en] = period.startsWith('wave')
    ? WAVES
    : period.includes('W')
      ? WEEKS
      : period.includes('Q')
        ? QUARTERS
        : MONTHS;
  return { fr, en };
}

const WAVES = ['vagues', 'waves'] as const;
const WEEKS = ['semaines', 'weeks'] as const;
const QUARTERS = ['trimestres', 'quarters'] as const;
const MONTHS = ['mois', 'months'] as const;
