// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type RelaysQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type RelaysQuery = { readonly knowledgeCoverage: { readonly plan: { readonly plan: string, readonly due: string, readonly receivers: ReadonlyArray<string>, readonly singleRelay: boolean } | null, readonly receivers: ReadonlyArray<{ readonly person: string, readonly planned: boolean, readonly departed: boolean, readonly sessions: number, readonly lastOn: string | null, readonly levels: ReadonlyArray<{ readonly level: number, readonly items: ReadonlyArray<string> }> }>, readonly relays: ReadonlyArray<{ readonly person: string, readonly weight: number, readonly share: number, readonly items: ReadonlyArray<string>, readonly learning: ReadonlyArray<string>, readonly only: ReadonlyArray<string> }>, readonly departures: ReadonlyArray<{ readonly person: string, readonly lastDay: string, readonly itemsHeld: ReadonlyArray<string>, readonly stillLost: ReadonlyArray<string> }>, readonly keyAccounts: ReadonlyArray<{ readonly account: string, readonly holder: string, readonly heldByOwner: boolean, readonly revenueShare: number, readonly transferredOn: string | null }> | null, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const relays: Operation<RelaysQuery, RelaysQueryVariables> = {
  text: "query Relays($mission:String!$on:Day){knowledgeCoverage(mission:$mission asKnownOn:$on){plan{plan due receivers singleRelay}receivers{person planned departed sessions lastOn levels{level items}}relays{person weight share items learning only}departures{person lastDay itemsHeld stillLost}keyAccounts{account holder heldByOwner revenueShare transferredOn}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
