// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DossierQuestionsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DossierQuestionsQuery = { readonly auditQuestions: { readonly totalCount: number, readonly open: number, readonly medianWorkingDays: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly question: string, readonly by: string, readonly organisation: string | null, readonly askedOn: string, readonly text: string, readonly answer: string | null, readonly answeredBy: string | null, readonly answeredOn: string | null, readonly evidence: string | null, readonly waitingWorkingDays: number, readonly about: ReadonlyArray<{ readonly cited: string, readonly lineCount: number, readonly lines: ReadonlyArray<number> }>, readonly expected: { readonly text: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const dossierQuestions: Operation<DossierQuestionsQuery, DossierQuestionsQueryVariables> = {
  text: "query DossierQuestions($mission:String!$on:Day$after:String){auditQuestions(mission:$mission asKnownOn:$on first:50 after:$after){totalCount open medianWorkingDays edges{node{question by organisation askedOn text about{cited lineCount lines}answer answeredBy answeredOn evidence waitingWorkingDays expected{text}}}pageInfo{hasNextPage endCursor}}}",
};
