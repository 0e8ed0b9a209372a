// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FeedbackPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type FeedbackPanelQuery = { readonly feedbackThemes: { readonly fewest: number, readonly weeks: ReadonlyArray<{ readonly batch: string, readonly week: string, readonly releasedOn: string, readonly total: number | null, readonly other: number | null, readonly themes: ReadonlyArray<{ readonly theme: string, readonly count: number }> }> } | null };

export const feedbackPanel: Operation<FeedbackPanelQuery, FeedbackPanelQueryVariables> = {
  text: "query FeedbackPanel($mission:String!$on:Day){feedbackThemes(mission:$mission asKnownOn:$on){fewest weeks{batch week releasedOn total other themes{theme count}}}}",
};
