// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChartKind =
  | 'AGE'
  | 'COUNT'
  | 'CRITERIA'
  | 'CUSUM'
  | 'DELAY'
  | 'EWMA'
  | 'INTERVAL'
  | 'PROBABILITY'
  | 'TREND';

export type SignalRole =
  | 'CONSULTANT'
  | 'LEADERSHIP';

export type SignalState =
  | 'ACKNOWLEDGED'
  | 'ACTED_UPON'
  | 'CLOSED'
  | 'DISMISSED'
  | 'RAISED';

export type Usefulness =
  | 'FALSE_ALARM'
  | 'TRUE_ALARM';

export type SignalPanelQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type SignalPanelQuery = { readonly weakSignals: { readonly signals: ReadonlyArray<{ readonly signal: string, readonly detector: string, readonly detectorVersion: number, readonly subject: string | null, readonly state: SignalState, readonly comment: string | null, readonly value: number | null, readonly threshold: number | null, readonly since: string | null, readonly raisedOn: string, readonly openDays: number | null, readonly acknowledgedOn: string | null, readonly dismissedOn: string | null, readonly dismissedFor: string | null, readonly closedOn: string | null, readonly closedBy: string | null, readonly closedFor: string | null, readonly judged: Usefulness | null, readonly revision: number, readonly series: ReadonlyArray<number>, readonly restsOnStruck: ReadonlyArray<number>, readonly sentence: { readonly text: string } | null, readonly actions: ReadonlyArray<{ readonly on: string, readonly by: string, readonly action: string | null, readonly decision: string | null, readonly resetStatistic: boolean }>, readonly contradiction: { readonly signal: string, readonly decision: string, readonly on: string, readonly daysLater: number } | null, readonly expected: { readonly by: string | null, readonly overdue: boolean, readonly role: SignalRole, readonly act: { readonly text: string } } | null, readonly chart: { readonly kind: ChartKind, readonly observes: { readonly text: string }, readonly unit: { readonly text: string }, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: number, readonly meaning: { readonly text: string } }>, readonly points: ReadonlyArray<{ readonly at: string, readonly observed: number | null, readonly expected: number | null, readonly reference: number | null, readonly value: number | null, readonly limit: number | null, readonly alarm: boolean, readonly revisions: ReadonlyArray<number>, readonly label: { readonly text: string } | null }> } | null }> } | null };

export const signalPanel: Operation<SignalPanelQuery, SignalPanelQueryVariables> = {
  text: "query SignalPanel($mission:String!$on:Day){weakSignals(mission:$mission asKnownOn:$on){signals{signal detector detectorVersion subject state sentence{text}comment value threshold since raisedOn openDays acknowledgedOn dismissedOn dismissedFor closedOn closedBy closedFor judged actions{on by action decision resetStatistic}contradiction{signal decision on daysLater}expected{act{text}by overdue role}revision series restsOnStruck chart{kind observes{text}unit{text}parameters{name value meaning{text}}points{at label{text}observed expected reference value limit alarm revisions}}}}}",
};
