// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BeforeNumbersQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type BeforeNumbersQuery = { readonly weakSignals: { readonly kpisAndSignals: { readonly setbacks: ReadonlyArray<{ readonly kpi: string, readonly name: string | null, readonly period: string, readonly knownOn: string, readonly sentence: { readonly text: string }, readonly signals: ReadonlyArray<{ readonly signal: string, readonly daysBefore: number }> }> } | null } | null };

export const beforeNumbers: Operation<BeforeNumbersQuery, BeforeNumbersQueryVariables> = {
  text: "query BeforeNumbers($mission:String!$on:Day){weakSignals(mission:$mission asKnownOn:$on){kpisAndSignals{setbacks{kpi name period knownOn sentence{text}signals{signal daysBefore}}}}}",
};
