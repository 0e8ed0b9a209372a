// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type KpiCadence =
  | 'CONTINUOUS'
  | 'MONTHLY'
  | 'QUARTERLY'
  | 'WEEKLY';

export type KpiDirection =
  | 'DOWN'
  | 'UP';

export type KpiDisputeEnd =
  | 'CORRECTED'
  | 'UPHELD'
  | 'WITHDRAWN';

export type KpiSource =
  | 'KNOWLEDGE_COVERAGE'
  | 'MANAGER_LEVEL'
  | 'MEASURED'
  | 'OWNER_SHARE';

export type KpiTrendWord =
  | 'IMPROVING'
  | 'LIKELY_IMPROVING'
  | 'LIKELY_WORSENING'
  | 'NONE'
  | 'WORSENING';

export type KpiPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  kpi: string;
  site?: string | null | undefined;
}>;


export type KpiPanelQuery = { readonly kpiSeries: { readonly sites: ReadonlyArray<string>, readonly kpi: { readonly kpi: string, readonly name: string | null, readonly unit: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly owner: string, readonly cadence: KpiCadence, readonly source: KpiSource, readonly direction: KpiDirection, readonly progress: number | null, readonly retiredOn: string | null, readonly retiredFor: string | null, readonly baseline: { readonly value: number, readonly on: string } | null, readonly target: { readonly value: number, readonly due: string | null, readonly met: boolean | null } | null, readonly disputes: ReadonlyArray<{ readonly period: string, readonly reason: string, readonly by: string, readonly on: string, readonly open: boolean, readonly end: KpiDisputeEnd | null, readonly closedFor: string | null, readonly revision: number }>, readonly corrections: ReadonlyArray<{ readonly period: string, readonly site: string | null, readonly from: number, readonly to: number, readonly reason: string, readonly by: string, readonly on: string, readonly evidence: string, readonly revision: number }> }, readonly formulas: ReadonlyArray<{ readonly version: number, readonly formula: string | null, readonly fromPeriod: string | null, readonly by: string, readonly on: string, readonly reason: string | null }>, readonly series: ReadonlyArray<{ readonly site: string | null, readonly version: number, readonly trend: { readonly word: KpiTrendWord, readonly n: number, readonly slope: number, readonly pFavourable: number, readonly pAdverse: number } | null, readonly measurements: ReadonlyArray<{ readonly period: string, readonly value: number, readonly firstValue: number, readonly disputed: boolean, readonly revision: number | null, readonly corrections: ReadonlyArray<{ readonly reason: string, readonly revision: number }> }> }>, readonly pair: { readonly kpi: { readonly kpi: string, readonly name: string | null, readonly unit: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly owner: string, readonly cadence: KpiCadence, readonly source: KpiSource, readonly direction: KpiDirection, readonly progress: number | null, readonly retiredOn: string | null, readonly retiredFor: string | null, readonly baseline: { readonly value: number, readonly on: string } | null, readonly target: { readonly value: number, readonly due: string | null, readonly met: boolean | null } | null, readonly disputes: ReadonlyArray<{ readonly period: string, readonly reason: string, readonly by: string, readonly on: string, readonly open: boolean, readonly end: KpiDisputeEnd | null, readonly closedFor: string | null, readonly revision: number }>, readonly corrections: ReadonlyArray<{ readonly period: string, readonly site: string | null, readonly from: number, readonly to: number, readonly reason: string, readonly by: string, readonly on: string, readonly evidence: string, readonly revision: number }> }, readonly series: ReadonlyArray<{ readonly site: string | null, readonly version: number, readonly trend: { readonly word: KpiTrendWord, readonly n: number, readonly slope: number, readonly pFavourable: number, readonly pAdverse: number } | null, readonly measurements: ReadonlyArray<{ readonly period: string, readonly value: number, readonly firstValue: number, readonly disputed: boolean, readonly revision: number | null, readonly corrections: ReadonlyArray<{ readonly reason: string, readonly revision: number }> }> }> } | null } | null };

export type OneKpiFragment = { readonly kpi: string, readonly name: string | null, readonly unit: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly owner: string, readonly cadence: KpiCadence, readonly source: KpiSource, readonly direction: KpiDirection, readonly progress: number | null, readonly retiredOn: string | null, readonly retiredFor: string | null, readonly baseline: { readonly value: number, readonly on: string } | null, readonly target: { readonly value: number, readonly due: string | null, readonly met: boolean | null } | null, readonly disputes: ReadonlyArray<{ readonly period: string, readonly reason: string, readonly by: string, readonly on: string, readonly open: boolean, readonly end: KpiDisputeEnd | null, readonly closedFor: string | null, readonly revision: number }>, readonly corrections: ReadonlyArray<{ readonly period: string, readonly site: string | null, readonly from: number, readonly to: number, readonly reason: string, readonly by: string, readonly on: string, readonly evidence: string, readonly revision: number }> };

export type OneLineFragment = { readonly site: string | null, readonly version: number, readonly trend: { readonly word: KpiTrendWord, readonly n: number, readonly slope: number, readonly pFavourable: number, readonly pAdverse: number } | null, readonly measurements: ReadonlyArray<{ readonly period: string, readonly value: number, readonly firstValue: number, readonly disputed: boolean, readonly revision: number | null, readonly corrections: ReadonlyArray<{ readonly reason: string, readonly revision: number }> }> };

export const kpiPanel: Operation<KpiPanelQuery, KpiPanelQueryVariables> = {
  text: "query KpiPanel($mission:String!$on:Day$kpi:String!$site:String){kpiSeries(mission:$mission asKnownOn:$on kpi:$kpi site:$site){sites kpi{...OneKpi}formulas{version formula fromPeriod by on reason}series{...OneLine}pair{kpi{...OneKpi}series{...OneLine}}}}fragment OneKpi on Kpi{kpi name unit value low high owner cadence source direction progress retiredOn retiredFor baseline{value on}target{value due met}disputes{period reason by on open end closedFor revision}corrections{period site from to reason by on evidence revision}}fragment OneLine on KpiLine{site version trend{word n slope pFavourable pAdverse}measurements{period value firstValue disputed revision corrections{reason revision}}}",
};
