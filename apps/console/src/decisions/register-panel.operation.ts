// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ExecutionState =
  | 'DONE'
  | 'NOT_APPLIED'
  | 'PARTIAL';

export type RegisterState =
  | 'IN_FORCE'
  | 'PROPOSED'
  | 'SUPERSEDED'
  | 'SUSPENDED';

export type RegisterQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  state?: RegisterState | null | undefined;
  domain?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisterQuery = { readonly decisionRegister: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly decision: string, readonly title: string | null, readonly domain: string, readonly state: RegisterState, readonly flags: ReadonlyArray<{ readonly flag: string, readonly sentence: { readonly text: string } }>, readonly proposal: { readonly by: string, readonly on: string, readonly waitedDays: number } | null, readonly made: { readonly by: string, readonly takenOn: string, readonly amountCents: number | null, readonly communicated: boolean, readonly execution: ExecutionState | null, readonly reviewOn: string | null, readonly reviewOverdue: boolean, readonly revision: number } | null } }> } | null };

export const register: Operation<RegisterQuery, RegisterQueryVariables> = {
  text: "query Register($mission:String!$on:Day$state:RegisterState$domain:String$after:String){decisionRegister(mission:$mission asKnownOn:$on state:$state domain:$domain first:25 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{decision title domain state flags{flag sentence{text}}proposal{by on waitedDays}made{by takenOn amountCents communicated execution reviewOn reviewOverdue revision}}}}}",
};
