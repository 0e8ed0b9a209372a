// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignalRole =
  | 'CONSULTANT'
  | 'LEADERSHIP';

export type SignalState =
  | 'ACKNOWLEDGED'
  | 'ACTED_UPON'
  | 'CLOSED'
  | 'DISMISSED'
  | 'RAISED';

export type SignalsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type SignalsQuery = { readonly weakSignals: { readonly response: { readonly raised: number, readonly open: number, readonly unanswered: number, readonly medianDays: number | null, readonly contradicted: number }, readonly signals: ReadonlyArray<{ readonly signal: string, readonly detector: string, readonly subject: string | null, readonly state: SignalState, readonly raisedOn: string, readonly openDays: number | null, readonly responseDays: number | null, readonly contradicted: boolean, readonly revision: number, readonly sentence: { readonly text: string } | null, readonly expected: { readonly by: string | null, readonly overdue: boolean, readonly role: SignalRole, readonly act: { readonly text: string } } | null }> } | null };

export const signals: Operation<SignalsQuery, SignalsQueryVariables> = {
  text: "query Signals($mission:String!$on:Day){weakSignals(mission:$mission asKnownOn:$on){response{raised open unanswered medianDays contradicted}signals{signal detector subject state sentence{text}raisedOn openDays responseDays contradicted expected{act{text}by overdue role}revision}}}",
};
