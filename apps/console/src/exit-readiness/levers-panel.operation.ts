// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LeverAction =
  | 'APPOINT_SUCCESSOR'
  | 'CLOSE_SIGNAL'
  | 'COVER_DOSSIER'
  | 'DEFINE_DECISION_PROCESS'
  | 'ESTABLISH_PROCESS'
  | 'HAND_DOMAIN_OVER'
  | 'HAND_RITUAL_OVER'
  | 'HOLD_RITUALS'
  | 'INFORM_EMPLOYEES'
  | 'PASS_ABSENCE_TEST'
  | 'PUBLISH_CHECKPOINT'
  | 'RAISE_MANAGERS'
  | 'REACH_KPI_TARGET'
  | 'REDUCE_OWNER_SHARE'
  | 'SETTLE_CONFLICT'
  | 'SETTLE_KPI_DISPUTE'
  | 'TRACE_DECISIONS'
  | 'TRANSFER_ITEM'
  | 'TRANSFER_KEY_ACCOUNT';

export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type LeversQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type LeversQuery = { readonly exitReadiness: { readonly levers: ReadonlyArray<{ readonly action: LeverAction, readonly points: number, readonly rawPoints: number, readonly subjects: ReadonlyArray<string>, readonly lifts: ReadonlyArray<string>, readonly eases: ReadonlyArray<string>, readonly verdict: ReadinessVerdict, readonly act: { readonly text: string }, readonly nearest: ReadonlyArray<{ readonly person: string, readonly level: number }> }> } | null };

export const levers: Operation<LeversQuery, LeversQueryVariables> = {
  text: "query Levers($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){levers{act{text}action points rawPoints subjects lifts eases verdict nearest{person level}}}}",
};
