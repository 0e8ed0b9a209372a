// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RoleSplitsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RoleSplitsQuery = { readonly suggestedRoleSplit: { readonly models: ReadonlyArray<{ readonly model: number, readonly chosen: boolean, readonly fits: boolean, readonly name: { readonly text: string }, readonly reasons: ReadonlyArray<{ readonly holds: boolean, readonly reading: { readonly text: string } }>, readonly risk: { readonly text: string }, readonly metric: { readonly reading: { readonly text: string } } }> } | null };

export const roleSplits: Operation<RoleSplitsQuery, RoleSplitsQueryVariables> = {
  text: "query RoleSplits($mission:String!$on:Day){suggestedRoleSplit(mission:$mission asKnownOn:$on){models{model name{text}chosen fits reasons{holds reading{text}}risk{text}metric{reading{text}}}}}",
};
