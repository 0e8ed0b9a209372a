// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConflictStep =
  | 'ARBITRATION'
  | 'EXPERT'
  | 'MEDIATION';

export type RightsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  onDay?: string | null | undefined;
}>;


export type RightsQuery = { readonly decisionRights: { readonly onDay: string, readonly rights: ReadonlyArray<{ readonly domain: string, readonly rule: number, readonly decider: string | null, readonly mayDecide: ReadonlyArray<string>, readonly level: number | null, readonly ceilingCents: number | null, readonly since: string | null, readonly until: string | null, readonly outOfScope: boolean | null, readonly process: { readonly agree: ReadonlyArray<string>, readonly decide: string, readonly input: ReadonlyArray<string>, readonly perform: ReadonlyArray<string>, readonly recommend: string, readonly conflictPath: ReadonlyArray<{ readonly step: ConflictStep, readonly person: string | null }> } | null }>, readonly zonesWithoutProcess: ReadonlyArray<{ readonly domain: string, readonly parties: ReadonlyArray<string> }> } | null };

export const rights: Operation<RightsQuery, RightsQueryVariables> = {
  text: "query Rights($mission:String!$on:Day$onDay:Day){decisionRights(mission:$mission asKnownOn:$on onDay:$onDay){onDay rights{domain rule decider mayDecide level ceilingCents since until outOfScope process{agree decide input perform recommend conflictPath{step person}}}zonesWithoutProcess{domain parties}}}",
};
