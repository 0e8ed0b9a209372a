import type { ReadOnly, Recorded, Sentence } from '#decider';
import { seriesOf } from '../../kpis/kpi-series.js';
import type { KpisEvent } from '../../kpis/kpis.events.js';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { counted, type Unit } from '../../shared/wording.js';
import { WEEKS } from '../charts/chart.js';
import type { Reading } from '../detector.js';

/** The KPI that an event of KPIs is about: each is about one. */
export const kpiIn = (event: Recorded): Ref | undefined => (event as Recorded<KpisEvent>).data.kpi;

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
export function kpiPoints({ versions, measurements }: ReadOnly<Kpi>): readonly KpiPointsOf[] {
  const inForce = versions.at(-1)?.version;
  return seriesOf({ measurements: measurements.filter(({ version }) => version === inForce) }).map((series) => ({
    ...(series.site !== undefined && { site: series.site }),
    points: series.measurements.map(({ period, value, revision, corrections }) => ({
      period,
      value,
      revisions: [revision, ...corrections.map((correction) => correction.revision)],
    })),
  }));
}

/**
 * What to say of a KPI with too few points: nothing while it is new. A new formula begins a new series, and clears what
 * was found in the old one.
 */
export const tooFewPoints = (subject: Ref, { versions }: ReadOnly<Kpi>): Reading | undefined =>
  versions.length > 1 ? { subject, clear: true } : undefined;

/** How many periods of their kind, in words: 7 months. */
export function spanOf(points: KpiPoints): Sentence {
  const { fr, en } = spanUnitOf(points);
  return { fr: counted(points.length, 'fr', ...fr), en: counted(points.length, 'en', ...en) };
}

/** The kind of the periods, in words: month, months. */
export function spanUnitOf(points: KpiPoints): Unit {
  const period = points[0]?.period ?? '';
  if (period.startsWith('wave')) return WAVES;
  if (period.includes('W')) return WEEKS;
  return period.includes('Q') ? QUARTERS : MONTHS;
}

const WAVES: Unit = { fr: ['vague', 'vagues'], en: ['wave', 'waves'] };
const QUARTERS: Unit = { fr: ['trimestre', 'trimestres'], en: ['quarter', 'quarters'] };
const MONTHS: Unit = { fr: ['mois', 'mois'], en: ['month', 'months'] };
