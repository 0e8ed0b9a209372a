// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type GapsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type GapsQuery = { readonly governance: { readonly gaps: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const gaps: Operation<GapsQuery, GapsQueryVariables> = {
  text: "query Gaps($mission:String!$on:Day){governance(mission:$mission asKnownOn:$on){gaps{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
