// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MilestoneKind =
  | 'DELIVERABLES'
  | 'DIAGNOSTICS'
  | 'FLASH_AUDIT'
  | 'HANDOVER'
  | 'MACRO_PROJECT';

export type MilestoneStanding =
  | 'AHEAD'
  | 'LATE'
  | 'REACHED';

export type CalendarQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type CalendarQuery = { readonly milestones: { readonly plannedEnd: string, readonly asOf: { readonly day: string }, readonly totals: { readonly planned: number, readonly reached: number, readonly late: number, readonly onTime: number, readonly worstSlipDays: number | null }, readonly milestones: ReadonlyArray<{ readonly milestone: string, readonly name: string | null, readonly kind: MilestoneKind, readonly due: string, readonly firstDue: string, readonly reachedOn: string | null, readonly slipDays: number, readonly standing: MilestoneStanding, readonly waitingFor: ReadonlyArray<string>, readonly functions: ReadonlyArray<string>, readonly evidence: string | null, readonly moves: ReadonlyArray<{ readonly from: string, readonly to: string, readonly on: string, readonly by: string, readonly reason: string, readonly missed: boolean, readonly revision: number }> }> } | null };

export const calendar: Operation<CalendarQuery, CalendarQueryVariables> = {
  text: "query Calendar($mission:String!$on:Day){milestones(mission:$mission asKnownOn:$on){asOf{day}plannedEnd totals{planned reached late onTime worstSlipDays}milestones{milestone name kind due firstDue reachedOn slipDays standing waitingFor functions evidence moves{from to on by reason missed revision}}}}",
};
