// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type CostDriversQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type CostDriversQuery = { readonly costDrivers: { readonly totalCents: number, readonly pareto: ReadonlyArray<{ readonly process: string, readonly costCents: number, readonly share: number | null, readonly cumulated: number | null, readonly vital: boolean }>, readonly drivers: ReadonlyArray<{ readonly driver: string, readonly process: string, readonly unit: string, readonly baseUnitCostCents: number | null, readonly unitCostCents: number | null, readonly drift: number | null, readonly revision: number, readonly periods: ReadonlyArray<{ readonly period: string, readonly volume: number, readonly costCents: number, readonly unitCostCents: number, readonly changeCents: number | null, readonly priceEffectCents: number | null, readonly volumeEffectCents: number | null, readonly revision: number }> }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const costDrivers: Operation<CostDriversQuery, CostDriversQueryVariables> = {
  text: "query CostDrivers($mission:String!$on:Day){costDrivers(mission:$mission asKnownOn:$on){totalCents pareto{process costCents share cumulated vital}drivers{driver process unit baseUnitCostCents unitCostCents drift revision periods{period volume costCents unitCostCents changeCents priceEffectCents volumeEffectCents revision}}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
