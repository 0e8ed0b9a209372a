// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type FirmWithdrawalQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type FirmWithdrawalQuery = { readonly firmWithdrawal: { readonly plannedEnd: string, readonly months: ReadonlyArray<{ readonly month: string, readonly day: string, readonly domains: { readonly byFirm: ReadonlyArray<string>, readonly total: number, readonly share: number | null } | null, readonly rituals: { readonly byFirm: ReadonlyArray<string>, readonly total: number, readonly share: number | null } | null, readonly items: { readonly byFirm: ReadonlyArray<string>, readonly total: number, readonly share: number | null }, readonly decisions: { readonly byFirm: ReadonlyArray<string>, readonly total: number, readonly share: number | null } | null }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export type HeldFragment = { readonly byFirm: ReadonlyArray<string>, readonly total: number, readonly share: number | null };

export const firmWithdrawal: Operation<FirmWithdrawalQuery, FirmWithdrawalQueryVariables> = {
  text: "query FirmWithdrawal($mission:String!$on:Day){firmWithdrawal(mission:$mission asKnownOn:$on){plannedEnd months{month day domains{...Held}rituals{...Held}items{...Held}decisions{...Held}}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}fragment Held on WithFirm{byFirm total share}",
};
