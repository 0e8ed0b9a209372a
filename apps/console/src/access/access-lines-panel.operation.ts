// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccessLinesQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type AccessLinesQuery = { readonly grants: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> } | null, readonly revocations: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> } | null, readonly invitations: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> } | null, readonly accepted: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> } | null, readonly erasures: { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> } | null };

export type AccessLinesOfFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly revision: number, readonly occurredOn: string, readonly sentence: { readonly text: string } } }> };

export const accessLines: Operation<AccessLinesQuery, AccessLinesQueryVariables> = {
  text: "query AccessLines($mission:String!$on:Day){grants:auditTrail(mission:$mission asKnownOn:$on first:100 type:\"AuditAccessGranted\"){...AccessLinesOf}revocations:auditTrail(mission:$mission asKnownOn:$on first:100 type:\"AuditAccessRevoked\"){...AccessLinesOf}invitations:auditTrail(mission:$mission asKnownOn:$on first:100 type:\"PersonInvited\"){...AccessLinesOf}accepted:auditTrail(mission:$mission asKnownOn:$on first:100 type:\"InvitationAccepted\"){...AccessLinesOf}erasures:auditTrail(mission:$mission asKnownOn:$on first:100 type:\"ErasureRequested\"){...AccessLinesOf}}fragment AccessLinesOf on AuditTrail{edges{node{revision occurredOn sentence{text}}}}",
};
