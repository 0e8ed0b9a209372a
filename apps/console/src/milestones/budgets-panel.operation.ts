// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BudgetsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type BudgetsQuery = { readonly milestones: { readonly budgetTotals: { readonly amountCents: number, readonly consumedCents: number }, readonly budgets: ReadonlyArray<{ readonly budget: string, readonly name: string, readonly consumedShare: number | null, readonly remainingCents: number, readonly overrun: boolean, readonly consumptions: ReadonlyArray<{ readonly on: string, readonly by: string, readonly amountCents: number, readonly totalCents: number, readonly evidence: string | null }> }> } | null };

export const budgets: Operation<BudgetsQuery, BudgetsQueryVariables> = {
  text: "query Budgets($mission:String!$on:Day){milestones(mission:$mission asKnownOn:$on){budgetTotals{amountCents consumedCents}budgets{budget name consumedShare remainingCents overrun consumptions{on by amountCents totalCents evidence}}}}",
};
