// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConflictCause =
  | 'COMMUNICATION'
  | 'OTHER'
  | 'PRIORITIES'
  | 'STYLE';

export type ConflictKind =
  | 'ARBITRATION'
  | 'MEDIATION';

export type DecisionVerdict =
  | 'ADJUST'
  | 'AMPLIFY'
  | 'KEEP'
  | 'STOP';

export type ExecutionState =
  | 'DONE'
  | 'NOT_APPLIED'
  | 'PARTIAL';

export type RegisterState =
  | 'IN_FORCE'
  | 'PROPOSED'
  | 'SUPERSEDED'
  | 'SUSPENDED';

export type OneDecisionQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OneDecisionQuery = { readonly decisionRegister: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly decision: string, readonly title: string | null, readonly domain: string, readonly state: RegisterState, readonly flags: ReadonlyArray<{ readonly flag: string, readonly sentence: { readonly text: string } }>, readonly proposal: { readonly by: string, readonly on: string, readonly waitedDays: number, readonly inputs: number, readonly agreedBy: ReadonlyArray<string>, readonly recommended: string | null, readonly options: ReadonlyArray<{ readonly name: string, readonly consequence: string | null }> } | null, readonly objections: ReadonlyArray<{ readonly by: string, readonly on: string, readonly cause: ConflictCause | null, readonly reason: string, readonly suspends: boolean, readonly clearedOn: string | null }>, readonly conflicts: ReadonlyArray<{ readonly kind: ConflictKind, readonly parties: ReadonlyArray<string>, readonly third: string, readonly openedOn: string, readonly endedOn: string | null, readonly workingDays: number, readonly late: boolean, readonly settled: boolean | null, readonly outcome: string | null }>, readonly experts: ReadonlyArray<{ readonly expert: string, readonly on: string, readonly question: string, readonly answer: string | null }>, readonly made: { readonly by: string, readonly internal: boolean, readonly takenOn: string, readonly effectiveOn: string, readonly recordedOn: string, readonly delayWorkingDays: number, readonly chosen: string, readonly justification: string | null, readonly justifiedOn: string | null, readonly amountCents: number | null, readonly budgetCents: number | null, readonly objectives: ReadonlyArray<string>, readonly kpis: ReadonlyArray<string>, readonly evidence: ReadonlyArray<string>, readonly channels: ReadonlyArray<string>, readonly communicated: boolean, readonly execution: ExecutionState | null, readonly executedOn: string | null, readonly bypasses: number, readonly reviewOn: string | null, readonly reviewOverdue: boolean, readonly supersedes: string | null, readonly supersededBy: string | null, readonly revision: number, readonly communications: ReadonlyArray<{ readonly audience: string, readonly channel: string, readonly on: string }>, readonly reviews: ReadonlyArray<{ readonly on: string, readonly by: string, readonly effect: string, readonly verdict: DecisionVerdict, readonly failed: boolean, readonly causes: ReadonlyArray<string> }> } | null } }> } | null };

export const oneDecision: Operation<OneDecisionQuery, OneDecisionQueryVariables> = {
  text: "query OneDecision($mission:String!$on:Day$after:String){decisionRegister(mission:$mission asKnownOn:$on first:50 after:$after){pageInfo{hasNextPage endCursor}edges{node{decision title domain state flags{flag sentence{text}}proposal{by on waitedDays inputs agreedBy recommended options{name consequence}}objections{by on cause reason suspends clearedOn}conflicts{kind parties third openedOn endedOn workingDays late settled outcome}experts{expert on question answer}made{by internal takenOn effectiveOn recordedOn delayWorkingDays chosen justification justifiedOn amountCents budgetCents objectives kpis evidence channels communicated communications{audience channel on}execution executedOn bypasses reviewOn reviewOverdue reviews{on by effect verdict failed causes}supersedes supersededBy revision}}}}}",
};
