// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What you suppose about a hire, and where it comes from. */
export type HireHypothesisInput = {
  /** Employer’s contributions, as a share of the salary. 0 to 2; 0, or at least 0.000001 away from it. */
  readonly employerRate: number;
  /** Probability that the hire fails after a year. 0 to 1; 0, or at least 0.000001 away from it. */
  readonly failureRate: number;
  /** Months compared. 1 to 120. */
  readonly months: number;
  /** Months to find someone, fewer than twelve. 0 to 11; 0, or at least 0.000001 away from it. */
  readonly monthsToFind: number;
  /** Months until someone does all of the work. 0 to 60; 0, or at least 0.000001 away from it. */
  readonly monthsToProductive: number;
  /** What one search costs. 0 to 1,000,000,000,000. */
  readonly recruitmentCents: number;
  /** Yearly gross salary. 0 to 1,000,000,000,000. */
  readonly salaryCents: number;
  /** Where these figures come from. */
  readonly source: string;
};

export type HireInput =
  | 'employerRate'
  | 'failureRate'
  | 'fees'
  | 'monthsToFind'
  | 'monthsToProductive'
  | 'recruitmentCents'
  | 'salaryCents';

export type HireOrOutsourceQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
  hypothesis: HireHypothesisInput;
}>;


export type HireOrOutsourceQuery = { readonly hireOrOutsource: { readonly source: string, readonly crossingMonth: number | null, readonly missionTotalCents: number, readonly hireTotalCents: number, readonly missionCentsPerWork: number | null, readonly hireCentsPerWork: number | null, readonly months: ReadonlyArray<{ readonly month: string, readonly missionCents: number, readonly isCharged: boolean, readonly missionTotalCents: number, readonly missionWork: number, readonly hireCents: number, readonly hireTotalCents: number, readonly hireWork: number }>, readonly sensitivities: ReadonlyArray<{ readonly input: HireInput, readonly less: number | null, readonly more: number | null }> } | null };

export const hireOrOutsource: Operation<HireOrOutsourceQuery, HireOrOutsourceQueryVariables> = {
  text: "query HireOrOutsource($mission:String!$on:Day$hypothesis:HireHypothesisInput!){hireOrOutsource(mission:$mission asKnownOn:$on hypothesis:$hypothesis){source crossingMonth missionTotalCents hireTotalCents missionCentsPerWork hireCentsPerWork months{month missionCents isCharged missionTotalCents missionWork hireCents hireTotalCents hireWork}sensitivities{input less more}}}",
};
