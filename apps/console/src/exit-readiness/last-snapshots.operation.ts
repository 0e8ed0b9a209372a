// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LastSnapshotsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type LastSnapshotsQuery = { readonly exitReadiness: { readonly asOf: { readonly day: string }, readonly snapshots: ReadonlyArray<{ readonly snapshot: string, readonly asOf: string }> } | null, readonly mission: { readonly startedOn: string | null } | null };

export const lastSnapshots: Operation<LastSnapshotsQuery, LastSnapshotsQueryVariables> = {
  text: "query LastSnapshots($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){asOf{day}snapshots{snapshot asOf}}mission(mission:$mission asKnownOn:$on){startedOn}}",
};
