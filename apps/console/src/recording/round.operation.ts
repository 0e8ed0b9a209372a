// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RoundStartQueryVariables = Exact<{
  mission: string;
  day: string;
}>;


export type RoundStartQuery = { readonly mission: { readonly asOf: { readonly revision: number } } | null };

export type RoundLinesQueryVariables = Exact<{
  mission: string;
  from: number;
  slice: string;
}>;


export type RoundLinesQuery = { readonly auditTrail: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly type: string, readonly recordedAt: string, readonly sentence: { readonly text: string } } }> } | null };

export const roundStart: Operation<RoundStartQuery, RoundStartQueryVariables> = {
  text: "query RoundStart($mission:String!$day:Day!){mission(mission:$mission asKnownOn:$day){asOf{revision}}}",
};

export const roundLines: Operation<RoundLinesQuery, RoundLinesQueryVariables> = {
  text: "query RoundLines($mission:String!$from:Int!$slice:String!){auditTrail(mission:$mission from:$from slice:$slice first:200){edges{node{revision type recordedAt sentence{text}}}}}",
};
