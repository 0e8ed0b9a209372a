// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PeopleOfMissionQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type PeopleOfMissionQuery = { readonly people: { readonly people: ReadonlyArray<{ readonly person: string, readonly label: string, readonly organisation: string | null, readonly position: string | null, readonly email: string | null, readonly lastDay: string | null, readonly erased: boolean, readonly roles: ReadonlyArray<{ readonly role: string, readonly from: string, readonly until: string | null, readonly removedOn: string | null, readonly held: boolean }> }> } | null };

export const peopleOfMission: Operation<PeopleOfMissionQuery, PeopleOfMissionQueryVariables> = {
  text: "query PeopleOfMission($mission:String!$on:Day){people(mission:$mission asKnownOn:$on){people{person label organisation position email lastDay erased roles{role from until removedOn held}}}}",
};
