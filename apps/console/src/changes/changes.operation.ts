// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChangedCoverageOf =
  | 'WITHOUT_BOTH'
  | 'WITHOUT_FIRM'
  | 'WITHOUT_OWNER';

export type GateChange =
  | 'LIFTED'
  | 'OPENED'
  | 'WAIVED';

export type PersonChange =
  | 'LEFT'
  | 'ROLE_ENDED'
  | 'ROLE_GIVEN';

export type ReadinessDimensionCode =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8';

export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type ChangesQueryVariables = Exact<{
  mission: string;
  from: string;
  to?: string | null | undefined;
}>;


export type ChangesQuery = { readonly changes: { readonly from: { readonly day: string } | null, readonly to: { readonly day: string }, readonly readiness: { readonly verdictBefore: ReadinessVerdict | null, readonly verdictAfter: ReadinessVerdict, readonly score: { readonly before: number | null, readonly after: number }, readonly dimensions: ReadonlyArray<{ readonly dimension: ReadinessDimensionCode, readonly before: number | null, readonly after: number, readonly name: { readonly text: string } }>, readonly gates: ReadonlyArray<{ readonly gate: string, readonly change: GateChange, readonly lines: ReadonlyArray<number>, readonly name: { readonly text: string }, readonly expected: { readonly text: string } }>, readonly coverage: ReadonlyArray<{ readonly coverage: ChangedCoverageOf, readonly before: number | null, readonly after: number }> } | null, readonly signals: ReadonlyArray<{ readonly ref: string, readonly lines: ReadonlyArray<number>, readonly title: { readonly text: string } | null, readonly beforeLabel: { readonly text: string } | null, readonly afterLabel: { readonly text: string } | null }> | null, readonly decisions: ReadonlyArray<{ readonly ref: string, readonly lines: ReadonlyArray<number>, readonly title: { readonly text: string } | null, readonly beforeLabel: { readonly text: string } | null, readonly afterLabel: { readonly text: string } | null }> | null, readonly milestones: ReadonlyArray<{ readonly ref: string, readonly dueBefore: string | null, readonly dueAfter: string | null, readonly slippedDays: number | null, readonly lines: ReadonlyArray<number>, readonly title: { readonly text: string } | null, readonly beforeLabel: { readonly text: string } | null, readonly afterLabel: { readonly text: string } | null }> | null, readonly people: ReadonlyArray<{ readonly person: string, readonly change: PersonChange, readonly role: string | null, readonly on: string, readonly lines: ReadonlyArray<number> }> } | null };

export type ThingFragment = { readonly ref: string, readonly lines: ReadonlyArray<number>, readonly title: { readonly text: string } | null, readonly beforeLabel: { readonly text: string } | null, readonly afterLabel: { readonly text: string } | null };

export const changes: Operation<ChangesQuery, ChangesQueryVariables> = {
  text: "query Changes($mission:String!$from:Day!$to:Day){changes(mission:$mission from:$from to:$to){from{day}to{day}readiness{score{before after}verdictBefore verdictAfter dimensions{dimension name{text}before after}gates{gate name{text}change expected{text}lines}coverage{coverage before after}}signals{...Thing}decisions{...Thing}milestones{ref title{text}beforeLabel{text}afterLabel{text}dueBefore dueAfter slippedDays lines}people{person change role on lines}}}fragment Thing on ChangedThing{ref title{text}beforeLabel{text}afterLabel{text}lines}",
};
