// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CostsPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type CostsPanelQuery = { readonly costDrivers: { readonly totalCents: number, readonly pareto: ReadonlyArray<{ readonly process: string, readonly costCents: number, readonly share: number | null, readonly vital: boolean }>, readonly drivers: ReadonlyArray<{ readonly driver: string, readonly process: string, readonly unit: string, readonly unitCostCents: number | null, readonly drift: number | null, readonly revision: number, readonly periods: ReadonlyArray<{ readonly period: string, readonly volume: number, readonly costCents: number, readonly unitCostCents: number, readonly changeCents: number | null, readonly priceEffectCents: number | null, readonly volumeEffectCents: number | null, readonly revision: number }> }> } | null };

export const costsPanel: Operation<CostsPanelQuery, CostsPanelQueryVariables> = {
  text: "query CostsPanel($mission:String!$on:Day){costDrivers(mission:$mission asKnownOn:$on){totalCents pareto{process costCents share vital}drivers{driver process unit unitCostCents drift revision periods{period volume costCents unitCostCents changeCents priceEffectCents volumeEffectCents revision}}}}",
};
