import { sameName, type Refusal } from '#decider';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { OpenView } from '../reading/mission-views.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { pairMissing } from './kpi-board.reader.js';
import { lacksPair, pairOf } from './kpi-pairs.js';
import { readKpi } from './kpi.reader.js';
import { kpiOf } from './kpis.state.js';
import type { KpiFormula, KpiHistory, KpiSeries } from './kpis.shapes.js';

/** The values of a measure over time, of one site or of all places; a shared one with its counterpart. */
export function readKpiSeries(
  { state, asOf }: OpenView<ReadinessInputs>,
  kpi: Ref,
  site: string | undefined,
): KpiSeries | Refusal {
  if (!Object.hasOwn(state.kpis.kpis, kpi)) return refuse('UNKNOWN_REF', { kind: 'kpi', ref: kpi });
  if (lacksPair(state.kpis, kpi)) return pairMissing(state, kpi);
  const pair = pairOf(state.kpis, kpi);
  const history = readHistory(state, kpi, site, asOf.day);
  return Object.assign(history, {
    asOf,
    pair: pair === undefined ? undefined : readHistory(state, pair, site, asOf.day),
  });
}

function readHistory(inputs: ReadinessInputs, ref: Ref, site: string | undefined, day: Day): KpiHistory {
  const { kpi, series } = readKpi(inputs, ref, day);
  return {
    kpi,
    formulas: readFormulas(inputs, ref),
    series: series.filter((line) => site === undefined || (line.site !== undefined && sameName(line.site, site))),
    sites: [...new Set(series.flatMap((line) => line.site ?? []))],
  };
}

const readFormulas = ({ kpis }: ReadinessInputs, ref: Ref): readonly KpiFormula[] =>
  kpiOf(kpis, ref).versions.map(({ version, formula, fromPeriod, reason, on, by }) => ({
    version,
    formula,
    fromPeriod,
    reason,
    on,
    by,
  }));
