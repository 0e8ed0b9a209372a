// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type StoryQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  about: string;
}>;


export type StoryQuery = { readonly auditTrail: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly actor: string, readonly sentence: { readonly text: string }, readonly struck: { readonly revision: number } | null } }> } | null };

export const story: Operation<StoryQuery, StoryQueryVariables> = {
  text: "query Story($mission:String!$on:Day$about:String!){auditTrail(mission:$mission asKnownOn:$on about:$about first:100){totalCount edges{node{revision occurredOn actor sentence{text}struck{revision}}}}}",
};
