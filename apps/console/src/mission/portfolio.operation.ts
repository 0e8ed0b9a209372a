// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ForecastStatus =
  | 'AT_RISK'
  | 'DONE'
  | 'LATE'
  | 'ON_TRACK';

export type MissionContext =
  | 'GROWTH'
  | 'MANAGERIAL_TENSION'
  | 'OTHER'
  | 'POST_ACQUISITION'
  | 'REORGANISATION'
  | 'SALE_PREPARATION';

export type MissionStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'DRAFT'
  | 'NONE'
  | 'SUSPENDED';

export type ReadinessVerdict =
  | 'NOT_READY_BLOCKED'
  | 'NOT_READY_SCORE'
  | 'READY'
  | 'READY_WITH_RESERVATIONS';

export type PortfolioPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PortfolioPageQuery = { readonly missions: { readonly totalCount: number, readonly unreadable: ReadonlyArray<string>, readonly edges: ReadonlyArray<{ readonly node: { readonly mission: string, readonly client: string, readonly status: MissionStatus, readonly context: MissionContext, readonly plannedEnd: string, readonly roles: ReadonlyArray<string>, readonly standing: { readonly score: number | null, readonly confidence: number | null, readonly verdict: ReadinessVerdict | null, readonly openGates: ReadonlyArray<string> | null, readonly signalsWithoutAnswer: number | null, readonly overdue: number, readonly needsMe: number, readonly nextMilestone: { readonly milestone: string, readonly day: string, readonly title: string | null } | null, readonly forecast: { readonly p85On: string | null, readonly daysPastEnd: number | null, readonly status: ForecastStatus } | null } | null } }> } | null };

export const portfolioPage: Operation<PortfolioPageQuery, PortfolioPageQueryVariables> = {
  text: "query PortfolioPage($after:String){missions(first:200 order:NEED after:$after){totalCount unreadable edges{node{mission client status context plannedEnd roles standing{score confidence verdict openGates signalsWithoutAnswer overdue needsMe nextMilestone{milestone day title}forecast{p85On daysPastEnd status}}}}}}",
};
