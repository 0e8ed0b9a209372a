// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ObservationAnswer =
  | 'ACTED'
  | 'AGREED'
  | 'DISAGREED';

export type MirrorPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type MirrorPanelQuery = { readonly mirror: { readonly inTime: number | null, readonly acted: number | null, readonly medianDays: number | null, readonly returning: ReadonlyArray<{ readonly topic: string, readonly times: number }>, readonly observations: ReadonlyArray<{ readonly observation: string, readonly on: string, readonly topic: string, readonly text: string, readonly to: string, readonly answerableUntil: string, readonly returnsAfter: string | null, readonly revision: number, readonly answered: { readonly answer: ObservationAnswer, readonly by: string, readonly on: string, readonly text: string | null, readonly decision: string | null, readonly revision: number } | null }> } | null };

export const mirrorPanel: Operation<MirrorPanelQuery, MirrorPanelQueryVariables> = {
  text: "query MirrorPanel($mission:String!$on:Day){mirror(mission:$mission asKnownOn:$on){inTime acted medianDays returning{topic times}observations{observation on topic text to answerableUntil returnsAfter revision answered{answer by on text decision revision}}}}",
};
