// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type FieldPresenceQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type FieldPresenceQuery = { readonly fieldPresence: { readonly decidedShare: number | null, readonly sites: ReadonlyArray<{ readonly site: string, readonly visits: number, readonly visitedWeeks: number, readonly weeks: number, readonly share: number | null, readonly met: number, readonly lastOn: string | null }>, readonly unseen: ReadonlyArray<{ readonly process: string, readonly name: string, readonly critical: boolean }>, readonly visits: ReadonlyArray<{ readonly on: string, readonly site: string, readonly by: string, readonly met: number, readonly about: ReadonlyArray<string>, readonly observations: ReadonlyArray<string>, readonly revision: number }>, readonly observations: ReadonlyArray<{ readonly observation: string, readonly decision: string | null }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const fieldPresence: Operation<FieldPresenceQuery, FieldPresenceQueryVariables> = {
  text: "query FieldPresence($mission:String!$on:Day){fieldPresence(mission:$mission asKnownOn:$on){decidedShare sites{site visits visitedWeeks weeks share met lastOn}unseen{process name critical}visits{on site by met about observations revision}observations{observation decision}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
