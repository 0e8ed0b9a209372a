// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RegisterSummaryQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RegisterSummaryQuery = { readonly decisionRegister: { readonly summary: { readonly taken: number, readonly superseded: number, readonly medianDaysToDecide: number | null, readonly justified: { readonly count: number, readonly of: number, readonly share: number | null }, readonly justifiedInTime: { readonly count: number, readonly of: number, readonly share: number | null }, readonly communicated: { readonly count: number, readonly of: number, readonly share: number | null }, readonly applied: { readonly count: number, readonly of: number, readonly share: number | null }, readonly compared: { readonly count: number, readonly of: number, readonly share: number | null }, readonly asRecommended: { readonly count: number, readonly of: number, readonly share: number | null }, readonly internal: { readonly count: number, readonly of: number, readonly share: number | null }, readonly withEvidence: { readonly count: number, readonly of: number, readonly share: number | null }, readonly executions: { readonly done: number, readonly partial: number, readonly notApplied: number, readonly unknown: number }, readonly recordingDelay: { readonly medianWorkingDays: number | null, readonly longestWorkingDays: number | null, readonly late: { readonly count: number, readonly of: number, readonly share: number | null } }, readonly openQueue: { readonly count: number, readonly suspended: number, readonly medianDays: number | null, readonly oldestDays: number | null }, readonly outcomes: { readonly reviewed: number, readonly failed: number, readonly analysed: number, readonly causes: ReadonlyArray<{ readonly cause: string, readonly count: number }> }, readonly reviewsDue: ReadonlyArray<{ readonly decision: string, readonly title: string | null, readonly dueOn: string, readonly daysLate: number }>, readonly flags: ReadonlyArray<{ readonly flag: string, readonly count: number, readonly sentence: { readonly text: string } }> } } | null };

export type ShareFragment = { readonly count: number, readonly of: number, readonly share: number | null };

export const registerSummary: Operation<RegisterSummaryQuery, RegisterSummaryQueryVariables> = {
  text: "query RegisterSummary($mission:String!$on:Day){decisionRegister(mission:$mission asKnownOn:$on first:1){summary{taken superseded justified{...Share}justifiedInTime{...Share}communicated{...Share}applied{...Share}compared{...Share}asRecommended{...Share}internal{...Share}withEvidence{...Share}executions{done partial notApplied unknown}medianDaysToDecide recordingDelay{medianWorkingDays longestWorkingDays late{...Share}}openQueue{count suspended medianDays oldestDays}outcomes{reviewed failed analysed causes{cause count}}reviewsDue{decision title dueOn daysLate}flags{flag sentence{text}count}}}}fragment Share on DecisionShare{count of share}",
};
