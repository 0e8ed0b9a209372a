// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MissionStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'DRAFT'
  | 'NONE'
  | 'SUSPENDED';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly person: string, readonly name: string | null, readonly firms: ReadonlyArray<string>, readonly missions: ReadonlyArray<{ readonly mission: string, readonly client: string, readonly status: MissionStatus, readonly plannedStart: string, readonly today: string, readonly roles: ReadonlyArray<string>, readonly lastDay: string | null, readonly grants: ReadonlyArray<{ readonly scope: ReadonlyArray<string>, readonly until: string, readonly held: boolean }> }>, readonly session: { readonly endsAt: string, readonly way: string } | null } | null };

export const me: Operation<MeQuery, MeQueryVariables> = {
  text: "query Me{me{person name firms missions{mission client status plannedStart today roles lastDay grants{scope until held}}session{endsAt way}}}",
};
