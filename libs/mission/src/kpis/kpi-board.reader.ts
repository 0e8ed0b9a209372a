import type { Refusal } from '#decider';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { OpenView } from '../reading/mission-views.js';
import { refuse } from '../refusals/refusals.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Ref } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { kpiNotices } from './kpi-notices.reader.js';
import { inPairs, lacksPair } from './kpi-pairs.js';
import { together } from './kpi-reliability.js';
import { readKpi, readReliability, reliabilityFor } from './kpi.reader.js';
import type { KpiBoard } from './kpis.shapes.js';
import { refsOf } from '../shared/in-order.js';

/**
 * The measures of a mission: all, the shared ones with their counterparts, or those that are not shared. A shared one
 * whose counterpart is not defined is never shown alone: it is held back, or, when shared ones were asked for, refused.
 */
export function readKpiBoard(
  view: OpenView<ReadinessInputs>,
  shared: boolean | undefined,
  language: Language,
): KpiBoard | Refusal {
  const { state, asOf } = view;
  const wanted = refsOf(state.kpis.kpis).filter(
    (ref) => shared === undefined || state.kpis.kpis[ref]?.shared === shared,
  );
  const withheld = wanted.filter((ref) => lacksPair(state.kpis, ref));
  if (shared && withheld[0] !== undefined) return pairMissing(state, withheld[0]);
  const refs = inPairs(
    state.kpis,
    wanted.filter((ref) => !withheld.includes(ref)),
  );
  const followed = refs.filter((ref) => !state.kpis.kpis[ref]?.retired);
  const kpis = refs.map((ref) => readKpi(state, ref, asOf.day).kpi);
  return {
    asOf,
    notices: shownNotices(kpiNotices(state, kpis, withheld, asOf.day), view, language),
    reliability: readReliability(together(followed.map((ref) => reliabilityFor(state, ref, asOf.day)))),
    kpis,
    withheld,
  };
}

/** A shared measure is not read without its counterpart. */
export const pairMissing = ({ kpis }: ReadinessInputs, kpi: Ref): Refusal =>
  refuse('KPI_PAIR_MISSING', { kpi, pair: kpis.kpis[kpi]?.pairedWith ?? '' });
