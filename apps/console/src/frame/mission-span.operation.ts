// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MissionSpanQueryVariables = Exact<{
  mission: string;
}>;


export type MissionSpanQuery = { readonly mission: { readonly plannedStart: string, readonly startedOn: string | null, readonly plannedEnd: string, readonly asOf: { readonly day: string } } | null };

export const missionSpan: Operation<MissionSpanQuery, MissionSpanQueryVariables> = {
  text: "query MissionSpan($mission:String!){mission(mission:$mission){plannedStart startedOn plannedEnd asOf{day}}}",
};
