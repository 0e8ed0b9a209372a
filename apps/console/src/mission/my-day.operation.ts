// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignalState =
  | 'ACKNOWLEDGED'
  | 'ACTED_UPON'
  | 'CLOSED'
  | 'DISMISSED'
  | 'RAISED';

export type WaitingSignalsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type WaitingSignalsQuery = { readonly weakSignals: { readonly signals: ReadonlyArray<{ readonly signal: string, readonly state: SignalState, readonly raisedOn: string, readonly openDays: number | null, readonly acknowledgedOn: string | null, readonly sentence: { readonly text: string } | null, readonly expected: { readonly by: string | null, readonly overdue: boolean, readonly act: { readonly text: string } } | null }> } | null };

export const waitingSignals: Operation<WaitingSignalsQuery, WaitingSignalsQueryVariables> = {
  text: "query WaitingSignals($mission:String!$on:Day){weakSignals(mission:$mission asKnownOn:$on){signals{signal state raisedOn openDays acknowledgedOn sentence{text}expected{act{text}by overdue}}}}",
};
