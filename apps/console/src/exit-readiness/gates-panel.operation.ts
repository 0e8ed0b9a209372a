// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type GatesQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type GatesQuery = { readonly exitReadiness: { readonly gates: ReadonlyArray<{ readonly gate: string, readonly open: boolean, readonly blocks: boolean, readonly waived: boolean, readonly evaluated: boolean, readonly subjects: ReadonlyArray<string>, readonly events: ReadonlyArray<number>, readonly name: { readonly text: string }, readonly expected: { readonly text: string } }>, readonly gatesLeftOut: ReadonlyArray<{ readonly gate: string, readonly name: { readonly text: string }, readonly why: { readonly text: string } }>, readonly waysOut: ReadonlyArray<{ readonly gate: string, readonly points: number, readonly lifts: ReadonlyArray<string>, readonly verdict: ReadinessVerdict, readonly steps: ReadonlyArray<{ readonly act: { readonly text: string } }> }>, readonly waivers: ReadonlyArray<{ readonly gate: string, readonly by: string, readonly on: string, readonly reason: string, readonly needed: boolean, readonly revision: number }> } | null };

export const gates: Operation<GatesQuery, GatesQueryVariables> = {
  text: "query Gates($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){gates{gate name{text}open blocks waived evaluated subjects expected{text}events}gatesLeftOut{gate name{text}why{text}}waysOut{gate points lifts verdict steps{act{text}}}waivers{gate by on reason needed revision}}}",
};
