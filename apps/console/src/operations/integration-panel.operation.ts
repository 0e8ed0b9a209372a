// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SynergyKind =
  | 'COST'
  | 'REVENUE';

export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type IntegrationQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type IntegrationQuery = { readonly integration: { readonly kinds: ReadonlyArray<{ readonly kind: SynergyKind, readonly synergies: number, readonly plannedPerYearCents: number, readonly plannedToDateCents: number, readonly realisedCents: number, readonly realisedShare: number | null }>, readonly synergies: ReadonlyArray<{ readonly synergy: string, readonly kind: SynergyKind, readonly workstream: string, readonly owner: string, readonly from: string, readonly amountCents: number, readonly plannedToDateCents: number, readonly realisedCents: number, readonly realisedShare: number | null, readonly droppedOn: string | null, readonly dropReason: string | null, readonly revision: number, readonly periods: ReadonlyArray<{ readonly period: string, readonly amountCents: number, readonly revision: number }> }>, readonly sites: { readonly integrated: number, readonly total: number, readonly remaining: ReadonlyArray<string> } | null, readonly systems: { readonly integrated: number, readonly total: number, readonly remaining: ReadonlyArray<string> } | null, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const integration: Operation<IntegrationQuery, IntegrationQueryVariables> = {
  text: "query Integration($mission:String!$on:Day){integration(mission:$mission asKnownOn:$on){kinds{kind synergies plannedPerYearCents plannedToDateCents realisedCents realisedShare}synergies{synergy kind workstream owner from amountCents plannedToDateCents realisedCents realisedShare droppedOn dropReason revision periods{period amountCents revision}}sites{integrated total remaining}systems{integrated total remaining}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
