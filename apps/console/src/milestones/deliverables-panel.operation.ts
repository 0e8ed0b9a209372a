// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DeliverableStatus =
  | 'ACCEPTED'
  | 'HANDED_OVER'
  | 'PLANNED'
  | 'REJECTED'
  | 'SUBMITTED';

export type DeliverablesQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DeliverablesQuery = { readonly milestones: { readonly deliverableTotals: { readonly planned: number, readonly accepted: number, readonly due: number, readonly onTime: number, readonly handedOver: number }, readonly deliverables: ReadonlyArray<{ readonly deliverable: string, readonly name: string | null, readonly status: DeliverableStatus, readonly producer: string | null, readonly due: string | null, readonly acceptedOn: string | null, readonly acceptedBy: string | null, readonly onTime: boolean | null, readonly evidence: string | null, readonly handedOverTo: string | null, readonly rejections: ReadonlyArray<{ readonly by: string, readonly on: string, readonly reason: string }> }> } | null };

export const deliverables: Operation<DeliverablesQuery, DeliverablesQueryVariables> = {
  text: "query Deliverables($mission:String!$on:Day){milestones(mission:$mission asKnownOn:$on){deliverableTotals{planned accepted due onTime handedOver}deliverables{deliverable name status producer due acceptedOn acceptedBy onTime evidence handedOverTo rejections{by on reason}}}}",
};
