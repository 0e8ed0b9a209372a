import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import { kpiOf, type KpisState } from './kpis.state.js';

/** A KPI that is no longer followed is neither measured nor redefined nor retired again. */
export function retiredRefusal(state: ReadOnly<KpisState>, kpi: Ref): Refusal | undefined {
  const { retired } = kpiOf(state, kpi);
  return retired && refuse('WRONG_STATE', { kind: 'kpi', ref: kpi, state: 'retired', since: retired.on });
}

/** A period of a KPI that has no measured value. */
export const unmeasured = (kpi: Ref, period: string, site?: string): Refusal =>
  refuse('UNKNOWN_REF', { kind: 'measurement', ref: measurementName(kpi, period, site) });

/** How people name a measured value: K-MOP 2026-03, K-MOP 2026-03 Chambéry. */
export const measurementName = (kpi: Ref, period: string, site?: string): string =>
  [kpi, period, ...(site ? [site] : [])].join(' ');
