// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadinessDimensionCode =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8';

export type ReadinessInput =
  | 'absenceTest'
  | 'autonomy'
  | 'decider'
  | 'decision'
  | 'decisionProcess'
  | 'dossier'
  | 'keyAccount'
  | 'kpi'
  | 'managers'
  | 'ownerShare'
  | 'processAssessment'
  | 'ritualLead'
  | 'tally';

export type EvidenceQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type EvidenceQuery = { readonly exitReadiness: { readonly staleInputs: ReadonlyArray<{ readonly input: ReadinessInput, readonly subject: string | null, readonly last: string | null, readonly points: number, readonly expected: { readonly text: string } }>, readonly expiredEvidence: ReadonlyArray<{ readonly evidence: string, readonly title: string, readonly validUntil: string, readonly dimensions: ReadonlyArray<ReadinessDimensionCode> }> } | null };

export const evidence: Operation<EvidenceQuery, EvidenceQueryVariables> = {
  text: "query Evidence($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){staleInputs{input subject expected{text}last points}expiredEvidence{evidence title validUntil dimensions}}}",
};
