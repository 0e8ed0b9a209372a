// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LineOfTrailQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  revision: number;
}>;


export type LineOfTrailQuery = { readonly auditTrail: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly type: string, readonly slice: string, readonly occurredOn: string, readonly recordedAt: string, readonly delayWorkingDays: number, readonly actor: string, readonly role: string, readonly onBehalfOf: string | null, readonly origin: string | null, readonly data: Record<string, unknown>, readonly sentence: { readonly text: string }, readonly marks: ReadonlyArray<{ readonly flag: string, readonly sentence: { readonly text: string } }>, readonly struck: { readonly revision: number, readonly by: string, readonly recordedAt: string, readonly reason: string | null } | null, readonly reworded: ReadonlyArray<{ readonly revision: number, readonly by: string, readonly recordedAt: string, readonly reason: string | null, readonly before: string, readonly after: string }> } }> } | null };

export const lineOfTrail: Operation<LineOfTrailQuery, LineOfTrailQueryVariables> = {
  text: "query LineOfTrail($mission:String!$on:Day$revision:Int!){auditTrail(mission:$mission asKnownOn:$on first:1 from:$revision){edges{node{revision type slice sentence{text}occurredOn recordedAt delayWorkingDays actor role onBehalfOf origin marks{flag sentence{text}}data struck{revision by recordedAt reason}reworded{revision by recordedAt reason before after}}}}}",
};
