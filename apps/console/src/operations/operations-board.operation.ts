// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Direction =
  | 'DOWN'
  | 'UP';

export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type UtilisationBand =
  | 'CONDITIONAL'
  | 'GREEN'
  | 'REFUSED';

export type OperationsBoardQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  site?: string | null | undefined;
}>;


export type OperationsBoardQuery = { readonly operationsBoard: { readonly serviceLevelsHeldShare: number | null, readonly sites: ReadonlyArray<{ readonly site: string, readonly name: string | null, readonly openIrritants: number, readonly persistentIrritants: number }>, readonly irritantTotals: { readonly open: number, readonly persistent: number, readonly withoutOwner: number, readonly resolved: number, readonly p50DaysToResolve: number | null, readonly p85DaysToResolve: number | null }, readonly openIrritants: ReadonlyArray<{ readonly irritant: string, readonly topic: string, readonly severity: number, readonly site: string | null, readonly owner: string | null, readonly reportedOn: string, readonly ageDays: number, readonly persistent: boolean, readonly confirmations: number, readonly timesReopened: number, readonly revisions: ReadonlyArray<number> }>, readonly resolvedIrritants: ReadonlyArray<{ readonly irritant: string, readonly topic: string, readonly site: string | null, readonly days: number, readonly resolvedOn: string, readonly decision: string | null, readonly timesReopened: number }>, readonly bottlenecks: ReadonlyArray<{ readonly resource: string, readonly open: boolean, readonly identifiedOn: string, readonly resolvedOn: string | null, readonly days: number, readonly utilisation: number, readonly utilisationSince: number | null, readonly evidence: string }>, readonly loads: ReadonlyArray<{ readonly resource: string, readonly band: UtilisationBand, readonly utilisation: number, readonly waitInServiceTimes: number | null, readonly lateUnits: number, readonly allocatedPerDay: number, readonly unallocatedPerDay: number, readonly last: { readonly from: string, readonly to: string, readonly demandPerDay: number, readonly capacityPerDay: number, readonly revision: number } }>, readonly serviceLevels: ReadonlyArray<{ readonly serviceLevel: string, readonly name: string, readonly target: string, readonly unit: string, readonly threshold: number, readonly direction: Direction, readonly held: number, readonly breached: number, readonly heldShare: number | null, readonly periods: ReadonlyArray<{ readonly period: string, readonly value: number, readonly held: boolean, readonly revision: number }> }>, readonly flows: ReadonlyArray<{ readonly process: string, readonly leadTimeChangeDays: number | null, readonly last: { readonly from: string, readonly to: string, readonly wip: number, readonly throughputPerDay: number, readonly leadTimeDays: number, readonly revision: number } }>, readonly workstreams: ReadonlyArray<{ readonly workstream: string, readonly name: string, readonly lead: string, readonly openedOn: string, readonly closedOn: string | null, readonly days: number, readonly outcome: string | null }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const operationsBoard: Operation<OperationsBoardQuery, OperationsBoardQueryVariables> = {
  text: "query OperationsBoard($mission:String!$on:Day$site:String){operationsBoard(mission:$mission asKnownOn:$on site:$site){sites{site name openIrritants persistentIrritants}irritantTotals{open persistent withoutOwner resolved p50DaysToResolve p85DaysToResolve}openIrritants{irritant topic severity site owner reportedOn ageDays persistent confirmations timesReopened revisions}resolvedIrritants{irritant topic site days resolvedOn decision timesReopened}bottlenecks{resource open identifiedOn resolvedOn days utilisation utilisationSince evidence}loads{resource band utilisation waitInServiceTimes lateUnits allocatedPerDay unallocatedPerDay last{from to demandPerDay capacityPerDay revision}}serviceLevelsHeldShare serviceLevels{serviceLevel name target unit threshold direction held breached heldShare periods{period value held revision}}flows{process leadTimeChangeDays last{from to wip throughputPerDay leadTimeDays revision}}workstreams{workstream name lead openedOn closedOn days outcome}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
