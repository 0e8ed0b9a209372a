// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadinessDimensionCode =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8';

export type DimensionsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DimensionsQuery = { readonly exitReadiness: { readonly dimensions: ReadonlyArray<{ readonly dimension: ReadinessDimensionCode, readonly value: number, readonly weight: number, readonly freshness: number, readonly evaluated: boolean, readonly name: { readonly text: string }, readonly terms: ReadonlyArray<{ readonly term: string, readonly subject: string | null, readonly value: number, readonly part: number | null, readonly whole: number | null, readonly evaluated: boolean, readonly flags: ReadonlyArray<string>, readonly evidence: ReadonlyArray<string>, readonly events: ReadonlyArray<number> }> }> } | null };

export const dimensions: Operation<DimensionsQuery, DimensionsQueryVariables> = {
  text: "query Dimensions($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){dimensions{dimension name{text}value weight freshness evaluated terms{term subject value part whole evaluated flags evidence events}}}}",
};
