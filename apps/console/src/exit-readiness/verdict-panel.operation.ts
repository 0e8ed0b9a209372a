// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type VerdictQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type VerdictQuery = { readonly exitReadiness: { readonly score: number, readonly raw: number, readonly cap: number, readonly confidence: number, readonly verdict: ReadinessVerdict, readonly asOf: { readonly day: string, readonly revision: number }, readonly gates: ReadonlyArray<{ readonly gate: string, readonly blocks: boolean, readonly waived: boolean, readonly events: ReadonlyArray<number>, readonly name: { readonly text: string }, readonly expected: { readonly text: string } }> } | null };

export const verdict: Operation<VerdictQuery, VerdictQueryVariables> = {
  text: "query Verdict($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){asOf{day revision}score raw cap confidence verdict gates{gate name{text}blocks waived expected{text}events}}}",
};
