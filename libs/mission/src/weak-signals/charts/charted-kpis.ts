import type { ReadOnly, Sentence } from '#decider';
import { lacksPair } from '../../kpis/kpi-pairs.js';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { MissionState } from '../../mission-state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { kpiPoints, type KpiPointsOf } from '../detectors/kpi-points.js';
import { entriesOf } from '../../shared/in-order.js';

/** A KPI whose values may be charted, of the whole company or of one site. */
export interface ChartedKpi extends KpiPointsOf {
  readonly subject: Ref;
  readonly kpi: ReadOnly<Kpi>;
}

/** The KPIs that are followed and measured, in the order of definition; a shared one only beside its counterpart. */
export const chartedKpis = ({ kpis }: ReadOnly<MissionState>): readonly ChartedKpi[] =>
  entriesOf(kpis.kpis)
    .filter(([ref, { retired }]) => !retired && !lacksPair(kpis, ref))
    .flatMap(([subject, kpi]) => kpiPoints(kpi).map((series) => ({ subject, kpi, ...series })))
    .filter(({ points }) => points.length > 0);

/** What the points of a KPI observe: its name and unit. */
export function observesOf(subject: Ref, { name, unit }: ReadOnly<Kpi>): Sentence {
  const observed = `${name ?? subject} (${unit})`;
  return { fr: observed, en: observed };
}
