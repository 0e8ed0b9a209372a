// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Opinion =
  | 'FAVOURABLE'
  | 'FAVOURABLE_WITH_RESERVES'
  | 'UNFAVOURABLE';

export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type SnapshotsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type SnapshotsQuery = { readonly exitReadiness: { readonly snapshots: ReadonlyArray<{ readonly snapshot: string, readonly asOf: string, readonly score: number, readonly cap: number, readonly confidence: number, readonly verdict: ReadinessVerdict, readonly revision: number, readonly restsOnStruck: ReadonlyArray<number>, readonly gates: ReadonlyArray<{ readonly gate: string, readonly waived: boolean }>, readonly reviews: ReadonlyArray<{ readonly by: string, readonly on: string, readonly opinion: Opinion, readonly comment: string | null }>, readonly asKnownNow: { readonly differs: boolean, readonly score: number, readonly laterLines: ReadonlyArray<number> } }> } | null };

export const snapshots: Operation<SnapshotsQuery, SnapshotsQueryVariables> = {
  text: "query Snapshots($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){snapshots{snapshot asOf score cap confidence verdict revision restsOnStruck gates{gate waived}reviews{by on opinion comment}asKnownNow{differs score laterLines}}}}",
};
