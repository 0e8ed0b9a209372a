// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RetiringCommand =
  | 'endRitual'
  | 'retireKpi'
  | 'retireProcess';

export type SimplificationKind =
  | 'FILLED_TWICE'
  | 'KPIS_AGREE'
  | 'KPI_UNUSED'
  | 'PROCESS_IDLE'
  | 'RITUAL_IDLE';

export type SimplificationPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type SimplificationPanelQuery = { readonly simplification: { readonly items: ReadonlyArray<{ readonly kind: SimplificationKind, readonly subject: string, readonly command: RetiringCommand, readonly why: string, readonly lost: string, readonly since: string | null, readonly periods: number | null, readonly correlation: number | null }> } | null };

export const simplificationPanel: Operation<SimplificationPanelQuery, SimplificationPanelQueryVariables> = {
  text: "query SimplificationPanel($mission:String!$on:Day){simplification(mission:$mission asKnownOn:$on){items{kind subject command why lost since periods correlation}}}",
};
