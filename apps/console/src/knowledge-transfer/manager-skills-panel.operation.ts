// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type ManagerSkillsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type ManagerSkillsQuery = { readonly managerSkills: { readonly shareLow: number | null, readonly shareHigh: number | null, readonly staleSince: string | null, readonly waves: ReadonlyArray<{ readonly wave: number, readonly on: string, readonly managers: number, readonly atTarget: number, readonly share: number | null, readonly average: number, readonly gain: number | null, readonly revision: number }>, readonly target: { readonly kpi: string, readonly target: number | null, readonly due: string | null, readonly reached: boolean | null } | null, readonly mentoring: ReadonlyArray<{ readonly topic: string, readonly sessions: number, readonly minutes: number, readonly lastOn: string }>, readonly trainingTotals: { readonly planned: number, readonly completed: number, readonly inTime: number, readonly overdue: number }, readonly trainings: ReadonlyArray<{ readonly training: string, readonly skill: string, readonly due: string, readonly completedOn: string | null, readonly overdue: boolean }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const managerSkills: Operation<ManagerSkillsQuery, ManagerSkillsQueryVariables> = {
  text: "query ManagerSkills($mission:String!$on:Day){managerSkills(mission:$mission asKnownOn:$on){waves{wave on managers atTarget share average gain revision}shareLow shareHigh staleSince target{kpi target due reached}mentoring{topic sessions minutes lastOn}trainingTotals{planned completed inTime overdue}trainings{training skill due completedOn overdue}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
