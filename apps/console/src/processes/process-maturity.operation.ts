// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AttributeRating =
  | 'F'
  | 'L'
  | 'N'
  | 'P';

export type ProcessAttribute =
  | 'PA11'
  | 'PA21'
  | 'PA22'
  | 'PA31'
  | 'PA32'
  | 'PA41'
  | 'PA42'
  | 'PA51'
  | 'PA52';

export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type ProcessMaturityQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type ProcessMaturityQuery = { readonly processMaturity: { readonly totals: { readonly followed: number, readonly critical: number, readonly assessed: number, readonly established: number, readonly meanLevel: number | null, readonly levels: ReadonlyArray<number>, readonly documented: number, readonly documentedShare: number | null, readonly automatedShare: number | null, readonly internalAuthorShare: number | null }, readonly processes: ReadonlyArray<{ readonly process: string, readonly name: string, readonly critical: boolean, readonly owner: string, readonly ownedByFirm: boolean, readonly firmAuthored: boolean, readonly retiredOn: string | null, readonly level: number | null, readonly assessedOn: string | null, readonly fresh: boolean | null, readonly documentedShare: number | null, readonly facadeGap: number | null, readonly automatedShare: number, readonly missing: ReadonlyArray<{ readonly attribute: ProcessAttribute, readonly rating: AttributeRating, readonly needed: AttributeRating, readonly name: { readonly text: string } }>, readonly practice: { readonly executions: number, readonly conforming: number, readonly internal: number, readonly conformingShare: number | null, readonly lastInternalOn: string | null }, readonly automations: ReadonlyArray<{ readonly on: string, readonly step: string, readonly tool: string }>, readonly assessments: ReadonlyArray<{ readonly revision: number }> }>, readonly acceptanceBySite: ReadonlyArray<{ readonly site: string | null, readonly favourable: number, readonly respondents: number, readonly share: number, readonly low: number, readonly high: number, readonly methods: number }>, readonly adaptations: ReadonlyArray<{ readonly method: string, readonly adaptedFrom: string, readonly adaptation: string, readonly proposedBy: string, readonly process: string | null, readonly on: string }>, readonly quarters: ReadonlyArray<{ readonly quarter: string, readonly reached: number, readonly processes: ReadonlyArray<string> }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const processMaturity: Operation<ProcessMaturityQuery, ProcessMaturityQueryVariables> = {
  text: "query ProcessMaturity($mission:String!$on:Day){processMaturity(mission:$mission asKnownOn:$on){totals{followed critical assessed established meanLevel levels documented documentedShare automatedShare internalAuthorShare}processes{process name critical owner ownedByFirm firmAuthored retiredOn level assessedOn fresh missing{attribute name{text}rating needed}documentedShare facadeGap practice{executions conforming internal conformingShare lastInternalOn}automatedShare automations{on step tool}assessments{revision}}acceptanceBySite{site favourable respondents share low high methods}adaptations{method adaptedFrom adaptation proposedBy process on}quarters{quarter reached processes}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
