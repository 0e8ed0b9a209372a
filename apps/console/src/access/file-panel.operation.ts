// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DossierLineState =
  | 'CURRENT'
  | 'EXPIRING'
  | 'MISSING'
  | 'STALE'
  | 'UNPROVEN';

export type EvidenceState =
  | 'CURRENT'
  | 'EXPIRING'
  | 'STALE'
  | 'UNREGISTERED';

export type DossierFileQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DossierFileQuery = { readonly dossierIndex: { readonly total: number, readonly covered: number, readonly proven: number, readonly indexedOn: string | null, readonly indexedBy: string | null, readonly lines: ReadonlyArray<{ readonly line: number, readonly state: DossierLineState, readonly validUntil: string | null, readonly name: { readonly text: string }, readonly expected: { readonly text: string } | null, readonly evidence: ReadonlyArray<{ readonly evidence: string, readonly title: string | null, readonly state: EvidenceState, readonly validUntil: string | null, readonly revision: number | null }> }> } | null };

export const dossierFile: Operation<DossierFileQuery, DossierFileQueryVariables> = {
  text: "query DossierFile($mission:String!$on:Day){dossierIndex(mission:$mission asKnownOn:$on){total covered proven indexedOn indexedBy lines{line name{text}state validUntil expected{text}evidence{evidence title state validUntil revision}}}}",
};
