// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DossierReadersQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DossierReadersQuery = { readonly acquirerEngagement: { readonly seenLines: number, readonly readers: ReadonlyArray<{ readonly person: string, readonly organisation: string | null, readonly scope: ReadonlyArray<string>, readonly until: string | null, readonly lastOn: string | null, readonly questions: number }> } | null };

export const dossierReaders: Operation<DossierReadersQuery, DossierReadersQueryVariables> = {
  text: "query DossierReaders($mission:String!$on:Day){acquirerEngagement(mission:$mission asKnownOn:$on){seenLines readers{person organisation scope until lastOn questions}}}",
};
