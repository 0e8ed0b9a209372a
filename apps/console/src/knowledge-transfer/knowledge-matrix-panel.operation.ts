// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ItemKind =
  | 'KNOW_HOW'
  | 'METHOD'
  | 'RELATION'
  | 'RIGHT';

export type ItemStanding =
  | 'FIRM_ONLY'
  | 'NOBODY'
  | 'OWNER_AND_FIRM'
  | 'OWNER_ONLY'
  | 'RELAYED';

export type KnowledgeLossBand =
  | 'ACKNOWLEDGE'
  | 'ANTICIPATE'
  | 'IMMEDIATE'
  | 'PLAN';

export type RelayFlag =
  | 'ASSESSOR_IS_TRAINER'
  | 'CONTESTED'
  | 'DECLARED'
  | 'UNCONFIRMED';

export type KnowledgeMatrixQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  without?: ReadonlyArray<string> | string | null | undefined;
}>;


export type KnowledgeMatrixQuery = { readonly knowledgeCoverage: { readonly withEverybody: { readonly value: number }, readonly withoutOwner: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly withoutFirm: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly withoutBoth: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly withoutGiven: { readonly people: ReadonlyArray<string>, readonly lost: ReadonlyArray<string>, readonly withoutItem: ReadonlyArray<string>, readonly coverage: { readonly value: number, readonly missing: ReadonlyArray<string> }, readonly busFactor: { readonly count: number, readonly sequence: ReadonlyArray<{ readonly person: string, readonly coverage: number }> } } | null, readonly busFactor: { readonly count: number, readonly sequence: ReadonlyArray<{ readonly person: string, readonly coverage: number }> }, readonly items: ReadonlyArray<{ readonly item: string, readonly name: string, readonly kind: ItemKind | null, readonly criticality: number, readonly standing: ItemStanding, readonly firmCreated: boolean, readonly holders: ReadonlyArray<string>, readonly singleRelay: boolean, readonly lostSince: string | null, readonly staleSince: string | null, readonly lossRisk: { readonly risk: number, readonly band: KnowledgeLossBand, readonly why: { readonly text: string } } | null, readonly relays: ReadonlyArray<{ readonly person: string, readonly level: number, readonly flags: ReadonlyArray<RelayFlag>, readonly since: string }> }> } | null };

export const knowledgeMatrix: Operation<KnowledgeMatrixQuery, KnowledgeMatrixQueryVariables> = {
  text: "query KnowledgeMatrix($mission:String!$on:Day$without:[String!]){knowledgeCoverage(mission:$mission asKnownOn:$on without:$without){withEverybody{value}withoutOwner{value missing}withoutFirm{value missing}withoutBoth{value missing}withoutGiven{people lost withoutItem coverage{value missing}busFactor{count sequence{person coverage}}}busFactor{count sequence{person coverage}}items{item name kind criticality standing firmCreated holders singleRelay lostSince staleSince lossRisk{risk band why{text}}relays{person level flags since}}}}",
};
