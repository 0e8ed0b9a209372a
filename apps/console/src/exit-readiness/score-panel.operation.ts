// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type ReservationKind =
  | 'ITEMS_WITHOUT_RELAY'
  | 'OPEN_RESERVES'
  | 'PROCESSES_BELOW_ESTABLISHED'
  | 'WAIVED_GATES';

export type ScoreQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type ScoreQuery = { readonly exitReadiness: { readonly score: number, readonly raw: number, readonly cap: number, readonly confidence: number, readonly verdict: ReadinessVerdict, readonly partial: boolean, readonly formula: string, readonly gates: ReadonlyArray<{ readonly gate: string, readonly open: boolean, readonly blocks: boolean, readonly waived: boolean, readonly name: { readonly text: string } }>, readonly reservations: ReadonlyArray<{ readonly kind: ReservationKind, readonly sentence: { readonly text: string } }> } | null };

export const score: Operation<ScoreQuery, ScoreQueryVariables> = {
  text: "query Score($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){score raw cap confidence verdict partial formula gates{gate name{text}open blocks waived}reservations{kind sentence{text}}}}",
};
