// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type InitiativeAdvice =
  | 'AMPLIFY'
  | 'CONTINUE'
  | 'STOP';

export type InitiativeStatus =
  | 'APPROVED'
  | 'CLOSED'
  | 'LAUNCHED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'STOPPED';

export type InitiativeSteerKind =
  | 'ADJUSTED'
  | 'AMPLIFIED';

export type Offer =
  | 'CHANNEL'
  | 'DISCOUNT'
  | 'FEATURE'
  | 'OTHER'
  | 'SECOND_UNIT_DISCOUNT'
  | 'TWO_FOR_ONE';

export type ScenarioCaseName =
  | 'BASE'
  | 'HIGH'
  | 'LOW';

export type ScenarioVerdict =
  | 'BELOW_BREAK_EVEN'
  | 'LOSS_ON_EVERY_SALE'
  | 'PROFITABLE';

export type StaffingKind =
  | 'AUTOMATION'
  | 'FREELANCE'
  | 'HIRE'
  | 'OVERTIME';

export type Urgency =
  | 'BLOCKING'
  | 'MISSING'
  | 'OVERDUE'
  | 'WATCH';

export type UtilisationBand =
  | 'CONDITIONAL'
  | 'GREEN'
  | 'REFUSED';

export type InitiativesPageQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type InitiativesPageQuery = { readonly initiatives: { readonly workInProgress: { readonly running: number, readonly undecided: number, readonly limit: number | null, readonly tooManyIdeas: boolean }, readonly sides: { readonly plannedRevenueCents: number, readonly plannedContributionCents: number, readonly actualRevenueCents: number, readonly actualContributionCents: number, readonly gapCents: number }, readonly ideasPerMonth: ReadonlyArray<{ readonly month: string, readonly proposed: number, readonly approved: number, readonly refused: number, readonly ended: number }>, readonly initiatives: ReadonlyArray<{ readonly initiative: string, readonly name: string, readonly status: InitiativeStatus, readonly offer: Offer, readonly segment: string | null, readonly channel: string | null, readonly discountRate: number | null, readonly priceCents: number, readonly variableCostRate: number, readonly volume: number, readonly expectedUplift: number, readonly cap: number | null, readonly from: string, readonly to: string, readonly proposedBy: string, readonly proposedOn: string, readonly advice: InitiativeAdvice | null, readonly lesson: string | null, readonly closedOn: string | null, readonly approval: { readonly by: string, readonly on: string, readonly conditions: ReadonlyArray<string>, readonly reviewOn: string, readonly waived: boolean, readonly waiverReason: string | null } | null, readonly refused: { readonly on: string, readonly reason: string } | null, readonly stopped: { readonly on: string, readonly reason: string } | null, readonly scenario: { readonly on: string, readonly verdict: ScenarioVerdict, readonly breakEvenUplift: number | null, readonly marginRate: number, readonly unitContributionCents: number, readonly cannibalisation: number | null, readonly revision: number, readonly costs: { readonly totalCents: number }, readonly cases: ReadonlyArray<{ readonly case: ScenarioCaseName, readonly uplift: number, readonly extraUnits: number, readonly revenueCents: number, readonly contributionCents: number }> } | null, readonly capacity: ReadonlyArray<{ readonly resource: string, readonly band: UtilisationBand, readonly utilisationBefore: number, readonly utilisationAfter: number, readonly utilisationTogether: number, readonly addedResource: string | null, readonly overwork: boolean, readonly on: string }>, readonly measurements: ReadonlyArray<{ readonly on: string, readonly sold: number, readonly uplift: number, readonly low: number | null, readonly high: number | null, readonly contributionCents: number, readonly costCents: number, readonly roi: number | null, readonly advice: InitiativeAdvice | null, readonly revision: number }>, readonly steers: ReadonlyArray<{ readonly on: string, readonly how: InitiativeSteerKind, readonly newCap: number | null, readonly change: string | null, readonly reason: string, readonly againstMeasure: boolean, readonly revision: number }>, readonly staffing: { readonly on: string, readonly revision: number, readonly options: ReadonlyArray<{ readonly option: string, readonly kind: StaffingKind, readonly totalCents: number }>, readonly cases: ReadonlyArray<{ readonly case: ScenarioCaseName, readonly chosen: ReadonlyArray<string>, readonly costCents: number, readonly leftCents: number, readonly uncoveredUnits: number }> } | null, readonly planned: { readonly extraUnits: number, readonly revenueCents: number, readonly contributionCents: number }, readonly actual: { readonly final: boolean, readonly sold: number, readonly revenueCents: number, readonly contributionCents: number, readonly gapCents: number, readonly returnsCents: number | null, readonly supportCents: number | null } | null }>, readonly notices: ReadonlyArray<{ readonly code: string, readonly subject: string | null, readonly urgency: Urgency, readonly by: string | null, readonly since: string | null, readonly fact: { readonly text: string }, readonly expected: { readonly text: string }, readonly whose: { readonly people: ReadonlyArray<string> } }> } | null };

export const initiativesPage: Operation<InitiativesPageQuery, InitiativesPageQueryVariables> = {
  text: "query InitiativesPage($mission:String!$on:Day){initiatives(mission:$mission asKnownOn:$on){workInProgress{running undecided limit tooManyIdeas}sides{plannedRevenueCents plannedContributionCents actualRevenueCents actualContributionCents gapCents}ideasPerMonth{month proposed approved refused ended}initiatives{initiative name status offer segment channel discountRate priceCents variableCostRate volume expectedUplift cap from to proposedBy proposedOn advice lesson approval{by on conditions reviewOn waived waiverReason}refused{on reason}stopped{on reason}closedOn scenario{on verdict breakEvenUplift marginRate unitContributionCents cannibalisation costs{totalCents}cases{case uplift extraUnits revenueCents contributionCents}revision}capacity{resource band utilisationBefore utilisationAfter utilisationTogether addedResource overwork on}measurements{on sold uplift low high contributionCents costCents roi advice revision}steers{on how newCap change reason againstMeasure revision}staffing{on revision options{option kind totalCents}cases{case chosen costCents leftCents uncoveredUnits}}planned{extraUnits revenueCents contributionCents}actual{final sold revenueCents contributionCents gapCents returnsCents supportCents}}notices{code subject urgency fact{text}expected{text}by since whose{people}}}}",
};
