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

export type RoomFileQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RoomFileQuery = { readonly dossierIndex: { readonly total: number, readonly covered: number, readonly proven: number, readonly lines: ReadonlyArray<{ readonly line: number, readonly state: DossierLineState, readonly validUntil: string | null, readonly name: { readonly text: string }, readonly evidence: ReadonlyArray<{ readonly evidence: string }> }> } | null };

export type RoomQuestionsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RoomQuestionsQuery = { readonly auditQuestions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly question: string, readonly text: string, readonly askedOn: string, readonly answer: string | null, readonly answeredOn: string | null, readonly waitingWorkingDays: number } }> } | null };

export const roomFile: Operation<RoomFileQuery, RoomFileQueryVariables> = {
  text: "query RoomFile($mission:String!$on:Day){dossierIndex(mission:$mission asKnownOn:$on){total covered proven lines{line name{text}state validUntil evidence{evidence}}}}",
};

export const roomQuestions: Operation<RoomQuestionsQuery, RoomQuestionsQueryVariables> = {
  text: "query RoomQuestions($mission:String!$on:Day){auditQuestions(mission:$mission asKnownOn:$on first:50){totalCount edges{node{question text askedOn answer answeredOn waitingWorkingDays}}}}",
};
