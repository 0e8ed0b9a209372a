// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TrailQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  after?: string | null | undefined;
  slice?: string | null | undefined;
  type?: string | null | undefined;
  about?: string | null | undefined;
  from?: number | null | undefined;
}>;


export type TrailQuery = { readonly auditTrail: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly slice: string, readonly occurredOn: string, readonly recordedAt: string, readonly delayWorkingDays: number, readonly actor: string, readonly role: string, readonly onBehalfOf: string | null, readonly origin: string | null, readonly sentence: { readonly text: string }, readonly marks: ReadonlyArray<{ readonly flag: string, readonly sentence: { readonly text: string } }>, readonly struck: { readonly revision: number } | null, readonly reworded: ReadonlyArray<{ readonly revision: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TrailLineFragment = { readonly revision: number, readonly slice: string, readonly occurredOn: string, readonly recordedAt: string, readonly delayWorkingDays: number, readonly actor: string, readonly role: string, readonly onBehalfOf: string | null, readonly origin: string | null, readonly sentence: { readonly text: string }, readonly marks: ReadonlyArray<{ readonly flag: string, readonly sentence: { readonly text: string } }>, readonly struck: { readonly revision: number } | null, readonly reworded: ReadonlyArray<{ readonly revision: number }> };

export const trail: Operation<TrailQuery, TrailQueryVariables> = {
  text: "query Trail($mission:String!$on:Day$after:String$slice:String$type:String$about:String$from:Int){auditTrail(mission:$mission asKnownOn:$on first:50 after:$after slice:$slice type:$type about:$about from:$from){totalCount edges{node{...TrailLine}}pageInfo{hasNextPage endCursor}}}fragment TrailLine on AuditLine{revision sentence{text}slice occurredOn recordedAt delayWorkingDays actor role onBehalfOf origin marks{flag sentence{text}}struck{revision}reworded{revision}}",
};
