// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FacadeBannerQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type FacadeBannerQuery = { readonly exitReadiness: { readonly facade: { readonly warns: boolean, readonly firmAuthored: ReadonlyArray<string>, readonly message: { readonly text: string }, readonly facades: ReadonlyArray<{ readonly process: string, readonly name: string, readonly gap: number, readonly level: number | null, readonly counts: boolean, readonly signal: string | null, readonly finding: { readonly text: string } | null }> } } | null };

export const facadeBanner: Operation<FacadeBannerQuery, FacadeBannerQueryVariables> = {
  text: "query FacadeBanner($mission:String!$on:Day){exitReadiness(mission:$mission asKnownOn:$on){facade{warns message{text}firmAuthored facades{process name gap level counts signal finding{text}}}}}",
};
