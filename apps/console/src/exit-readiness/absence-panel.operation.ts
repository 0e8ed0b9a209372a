// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AbsenceResult =
  | 'FAILED'
  | 'PASSED';

export type BlockerState =
  | 'LIFTED'
  | 'OPEN'
  | 'WAIVED';

export type AbsencePanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type AbsencePanelQuery = { readonly exitReadiness: { readonly coverageWithoutOwner: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly coverageWithoutFirm: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly coverageWithoutBoth: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly busFactor: { readonly count: number, readonly sequence: ReadonlyArray<{ readonly person: string, readonly coverage: number }> }, readonly ownerShare: { readonly share: number | null, readonly low: number | null, readonly high: number | null, readonly opsDecisions: number, readonly ownerDecisions: number }, readonly absenceTests: ReadonlyArray<{ readonly test: string, readonly from: string, readonly to: string, readonly result: AbsenceResult | null, readonly ofOwner: boolean, readonly workingDays: number | null, readonly interruptions: number | null, readonly blockedDecisions: number | null, readonly causes: ReadonlyArray<string> }>, readonly blockers: ReadonlyArray<{ readonly blocker: string, readonly gate: string, readonly state: BlockerState, readonly declaredBy: string, readonly declaredOn: string, readonly reason: string }> } | null };

export const absencePanel: Operation<AbsencePanelQuery, AbsencePanelQueryVariables> = {
  text: "query AbsencePanel($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){coverageWithoutOwner{value missing}coverageWithoutFirm{value missing}coverageWithoutBoth{value missing}busFactor{count sequence{person coverage}}ownerShare{share low high opsDecisions ownerDecisions}absenceTests{test from to result ofOwner workingDays interruptions blockedDecisions causes}blockers{blocker gate state declaredBy declaredOn reason}}}",
};
