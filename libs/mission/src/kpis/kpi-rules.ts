import { say, type ReadOnly, type Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { KpiFamily, KpiSource } from './kpis.events.js';
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

/** Sources whose values are shares, 0 to 1: a target in percent would be met, or missed, for ever. */
const SHARES: readonly KpiSource[] = ['OWNER_SHARE', 'KNOWLEDGE_COVERAGE'];

/** Whether a target can be compared with the values of a source. */
export const isComparable = (source: KpiSource, value: number): boolean =>
  !SHARES.includes(source) || (value >= 0 && value <= 1);

const PERCENT = /[%‰]|per\s?cent|pour\s?cent|\bpoints?\b/iu;

/** The unit of a computed share is no percentage. */
export const percentRefusal = (source: KpiSource, kpi: Ref, unit: string): Refusal | undefined =>
  SHARES.includes(source) && PERCENT.test(unit) ? refuse('NOT_A_SHARE', { kpi, value: unit }) : undefined;

/** Units in which what is taken off the contribution of a bet is measured. */
const UNITS: { readonly [Family in KpiFamily]?: string } = { RETURN_RATE: '%', SUPPORT_COST: '€' };

/** Sums are made with some families: their unit is fixed. */
export function unitRefusal(family: KpiFamily, unit: string): Refusal | undefined {
  const fixed = UNITS[family];
  return fixed === undefined || unit === fixed
    ? undefined
    : refuse('INVALID_INPUT', {
        field: 'unit',
        why: say(`« ${fixed} » pour cette famille`, `"${fixed}" for this family`),
      });
}

/** Where a computed share is, or is to be, is a share too. */
export function shareRefusal(source: KpiSource, kpi: Ref, ...values: readonly number[]): Refusal | undefined {
  const misfit = values.find((value) => !isComparable(source, value));
  return misfit === undefined ? undefined : refuse('NOT_A_SHARE', { kpi, value: misfit });
}

/** The same of a KPI by its reference; one that is defined later is checked then. */
export function shareOfKpiRefusal({ kpis }: ReadOnly<KpisState>, kpi: Ref, ...values: readonly number[]) {
  const defined = kpis[kpi];
  return defined && shareRefusal(defined.source, kpi, ...values);
}
