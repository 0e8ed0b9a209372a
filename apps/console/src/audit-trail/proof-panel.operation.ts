// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ProofOfLineQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  revision: number;
}>;


export type ProofOfLineQuery = { readonly proof: { readonly leafHash: string, readonly size: number, readonly root: string, readonly path: ReadonlyArray<string>, readonly logKey: string, readonly line: { readonly streamId: string, readonly type: string, readonly data: string, readonly metadata: string } | null, readonly checkpoint: { readonly checkpoint: string, readonly note: string, readonly publishedOn: string, readonly witnesses: ReadonlyArray<{ readonly by: string, readonly on: string, readonly channel: string, readonly cosignature: string | null }> } | null } | null };

export const proofOfLine: Operation<ProofOfLineQuery, ProofOfLineQueryVariables> = {
  text: "query ProofOfLine($mission:String!$on:Day$revision:Int!){proof(mission:$mission asKnownOn:$on revision:$revision){leafHash line{streamId type data metadata}checkpoint{checkpoint note publishedOn witnesses{by on channel cosignature}}size root path logKey}}",
};
