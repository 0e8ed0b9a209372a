// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DossierArchiveQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DossierArchiveQuery = { readonly exportDossier: { readonly fileName: string, readonly lines: number, readonly withheld: number, readonly archive: Record<string, unknown>, readonly verifierPage: string, readonly logKey: string, readonly fingerprint: string } | null };

export const dossierArchive: Operation<DossierArchiveQuery, DossierArchiveQueryVariables> = {
  text: "query DossierArchive($mission:String!$on:Day){exportDossier(mission:$mission asKnownOn:$on){fileName lines withheld archive verifierPage logKey fingerprint}}",
};
