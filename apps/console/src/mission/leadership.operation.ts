// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ForecastStatus =
  | 'AT_RISK'
  | 'DONE'
  | 'LATE'
  | 'ON_TRACK';

export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type AheadQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type AheadQuery = { readonly exitReadiness: { readonly forecast: { readonly status: ForecastStatus, readonly p50Week: string | null, readonly p85Week: string | null, readonly contractEndWeek: string, readonly message: { readonly text: string }, readonly limits: { readonly text: string } } | null, readonly facade: { readonly warns: boolean, readonly message: { readonly text: string } }, readonly levers: ReadonlyArray<{ readonly points: number, readonly lifts: ReadonlyArray<string>, readonly verdict: ReadinessVerdict, readonly subjects: ReadonlyArray<string>, readonly act: { readonly text: string } }> } | null };

export const ahead: Operation<AheadQuery, AheadQueryVariables> = {
  text: "query Ahead($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){forecast{message{text}limits{text}status p50Week p85Week contractEndWeek}facade{warns message{text}}levers{act{text}points lifts verdict subjects}}}",
};
