import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { COMPUTED } from '../kpis/computed-kpis.js';
import { lacksPair } from '../kpis/kpi-pairs.js';
import { mainSeries } from '../kpis/kpi-series.js';
import type { Day, Ref } from '../shared/vocabulary.js';

/** What the KPI of an objective is worth on a day; undefined while it has no value, or may not be shown alone. */
export function objectiveValue(inputs: ReadinessInputs, ref: Ref, day: Day): number | undefined {
  const kpi = Object.hasOwn(inputs.kpis.kpis, ref) ? inputs.kpis.kpis[ref] : undefined;
  if (!kpi || lacksPair(inputs.kpis, ref)) return undefined;
  if (kpi.source !== 'MEASURED') return COMPUTED[kpi.source](inputs, day).value;
  return mainSeries(kpi)?.measurements.at(-1)?.value;
}
