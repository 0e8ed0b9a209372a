// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConsistencyResult =
  | 'INVALID'
  | 'VALID';

export type GrowthOfTrailQueryVariables = Exact<{
  mission: string;
  from: string;
  to: string;
}>;


export type GrowthOfTrailQuery = { readonly consistencyProof: { readonly path: ReadonlyArray<string>, readonly logKey: string, readonly from: { readonly checkpoint: string, readonly note: string }, readonly to: { readonly checkpoint: string, readonly note: string }, readonly checks: ReadonlyArray<{ readonly by: string, readonly on: string, readonly result: ConsistencyResult }> } | null };

export const growthOfTrail: Operation<GrowthOfTrailQuery, GrowthOfTrailQueryVariables> = {
  text: "query GrowthOfTrail($mission:String!$from:String!$to:String!){consistencyProof(mission:$mission from:$from to:$to){from{checkpoint note}to{checkpoint note}path logKey checks{by on result}}}",
};
