// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RightsBesideQueryVariables = Exact<{
  mission: string;
}>;


export type RightsBesideQuery = { readonly decisionRights: { readonly rights: ReadonlyArray<{ readonly domain: string, readonly decider: string | null, readonly level: number | null, readonly ceilingCents: number | null, readonly rule: number, readonly mayDecide: ReadonlyArray<string>, readonly outOfScope: boolean | null }> } | null };

export const rightsBeside: Operation<RightsBesideQuery, RightsBesideQueryVariables> = {
  text: "query RightsBeside($mission:String!){decisionRights(mission:$mission){rights{domain decider level ceilingCents rule mayDecide outOfScope}}}",
};
