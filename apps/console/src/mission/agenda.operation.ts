// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AgendaState =
  | 'AT_RISK'
  | 'DUE'
  | 'OVERDUE'
  | 'WAITING';

export type Role =
  | 'ACQUIRER'
  | 'CONSULTANT'
  | 'FIRM_ADMIN'
  | 'LEADERSHIP'
  | 'MEDIATOR'
  | 'SPONSOR'
  | 'SUCCESSOR'
  | 'SYSTEM'
  | 'TEAM';

export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type AgendaQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  mine?: boolean | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type AgendaQuery = { readonly agenda: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly day: string, readonly by: string | null, readonly state: AgendaState, readonly urgency: Urgency, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly ref: { readonly kind: string, readonly ref: string } | null, readonly whose: { readonly includesMe: boolean, readonly roles: ReadonlyArray<Role>, readonly people: ReadonlyArray<{ readonly person: string }> }, readonly command: { readonly name: string, readonly input: Record<string, unknown>, readonly label: { readonly text: string } } | null } }> } | null };

export const agenda: Operation<AgendaQuery, AgendaQueryVariables> = {
  text: "query Agenda($mission:String!$on:Day$mine:Boolean$from:Day$to:Day){agenda(missions:[$mission]asKnownOn:$on mine:$mine from:$from to:$to first:100){totalCount edges{node{code day by state urgency fact{text}expected{text}ref{kind ref}whose{includesMe roles people{person}}command{name label{text}input}}}}}",
};
