// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type KpiCadence =
  | 'CONTINUOUS'
  | 'MONTHLY'
  | 'QUARTERLY'
  | 'WEEKLY';

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

export type BoardQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type BoardQuery = { readonly kpiBoard: { readonly withheld: ReadonlyArray<string>, readonly reliability: { readonly due: number, readonly onTime: number, readonly measured: number, readonly withEvidence: number, readonly uncorrected: number, readonly openDisputes: number }, readonly kpis: ReadonlyArray<{ readonly kpi: string, readonly name: string | null, readonly unit: string, readonly value: number | null, readonly cadence: KpiCadence, readonly source: KpiSource, readonly fresh: boolean | null, readonly ageDays: number | null, readonly progress: number | null, readonly pairedWith: string | null, readonly retiredOn: string | null, readonly retiredFor: string | null, readonly baseline: { readonly value: number } | null, readonly target: { readonly value: number, readonly due: string | null, readonly met: boolean | null } | null, readonly trend: { readonly word: KpiTrendWord } | null, readonly last: { readonly period: string, readonly disputed: boolean } | null, readonly corrections: ReadonlyArray<{ readonly revision: number }>, readonly disputes: ReadonlyArray<{ readonly open: boolean }> }> } | null };

export const board: Operation<BoardQuery, BoardQueryVariables> = {
  text: "query Board($mission:String!$on:Day){kpiBoard(mission:$mission asKnownOn:$on){reliability{due onTime measured withEvidence uncorrected openDisputes}withheld kpis{kpi name unit value cadence source fresh ageDays progress pairedWith retiredOn retiredFor baseline{value}target{value due met}trend{word}last{period disputed}corrections{revision}disputes{open}}}}",
};
