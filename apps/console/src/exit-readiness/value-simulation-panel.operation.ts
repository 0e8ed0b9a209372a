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

/** What you suppose, and where it comes from: all three. */
export type ValueHypothesisInput = {
  /** Yearly EBITDA, above 0. 0 to 1,000,000,000,000. Required: refused with REASON_REQUIRED when left out. */
  readonly ebitdaCents?: number | null | undefined;
  /** Years of EBITDA that a ready company is paid, above 0. 0 to 100; 0, or at least 0.000001 away from it. Required: refused with REASON_REQUIRED when left out. */
  readonly multiple?: number | null | undefined;
  /** Where EBITDA and multiple come from. Required: refused with REASON_REQUIRED when left out. */
  readonly source?: string | null | undefined;
};

export type ValueSimulationQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  hypothesis?: ValueHypothesisInput | null | undefined;
}>;


export type ValueSimulationQuery = { readonly valueSimulation: { readonly source: string, readonly score: number, readonly presentCents: number, readonly readyCents: number, readonly pointCents: number, readonly togetherCents: number, readonly blockingGates: ReadonlyArray<string>, readonly caution: { readonly text: string }, readonly levers: ReadonlyArray<{ readonly action: LeverAction, readonly subjects: ReadonlyArray<string>, readonly points: number, readonly effectCents: number, readonly gates: ReadonlyArray<string>, readonly act: { readonly text: string } }> } | null };

export const valueSimulation: Operation<ValueSimulationQuery, ValueSimulationQueryVariables> = {
  text: "query ValueSimulation($mission:String!$on:Day$hypothesis:ValueHypothesisInput){valueSimulation(mission:$mission asKnownOn:$on hypothesis:$hypothesis){source caution{text}score presentCents readyCents pointCents togetherCents blockingGates levers{action subjects act{text}points effectCents gates}}}",
};
