// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LeadershipSeat =
  | 'MEMBER'
  | 'NONE'
  | 'PERMANENT_GUEST';

export type RoleMoveKind =
  | 'DELEGATION'
  | 'EXTERNAL_ROLE'
  | 'ROLE_SPLIT_MODEL';

export type RoleReviewOutcome =
  | 'CHANGED'
  | 'KEPT';

export type RoleReviewReason =
  | 'MODEL'
  | 'SIX_MONTHS';

export type RoleEvolutionQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RoleEvolutionQuery = { readonly roleEvolution: { readonly model: string | null, readonly moved: number, readonly reviewDueOn: string | null, readonly reviewDueFor: RoleReviewReason | null, readonly reviewOverdue: boolean, readonly externalRole: { readonly title: string, readonly daysPerWeek: number, readonly leadershipSeat: LeadershipSeat, readonly responsibilities: ReadonlyArray<string>, readonly interactions: ReadonlyArray<string> } | null, readonly reviews: ReadonlyArray<{ readonly on: string, readonly by: string, readonly outcome: RoleReviewOutcome, readonly text: string, readonly moved: number, readonly revision: number }>, readonly timeline: ReadonlyArray<{ readonly on: string, readonly kind: RoleMoveKind, readonly domain: string | null, readonly before: string | null, readonly after: string | null, readonly daysBefore: number | null, readonly daysAfter: number | null, readonly sinceReview: boolean, readonly revision: number, readonly levelsBefore: ReadonlyArray<{ readonly holder: string, readonly level: number }>, readonly levelsAfter: ReadonlyArray<{ readonly holder: string, readonly level: number }> }> } | null };

export const roleEvolution: Operation<RoleEvolutionQuery, RoleEvolutionQueryVariables> = {
  text: "query RoleEvolution($mission:String!$on:Day){roleEvolution(mission:$mission asKnownOn:$on){externalRole{title daysPerWeek leadershipSeat responsibilities interactions}model moved reviewDueOn reviewDueFor reviewOverdue reviews{on by outcome text moved revision}timeline{on kind domain before after daysBefore daysAfter levelsBefore{holder level}levelsAfter{holder level}sinceReview revision}}}",
};
