// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Cadence =
  | 'DAILY'
  | 'FORTNIGHTLY'
  | 'MONTHLY'
  | 'QUARTERLY'
  | 'WEEKLY';

export type ConflictCause =
  | 'COMMUNICATION'
  | 'OTHER'
  | 'PRIORITIES'
  | 'STYLE';

export type ConflictKind =
  | 'ARBITRATION'
  | 'MEDIATION';

export type ReviewKind =
  | 'DECISION'
  | 'ROLE_SPLIT_MODEL';

export type RitualKind =
  | 'LEADERSHIP'
  | 'OTHER'
  | 'SPONSOR'
  | 'TEAM';

export type GovernanceHealthQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type GovernanceHealthQuery = { readonly governanceHealth: { readonly legitimacy: { readonly acknowledged: number, readonly headcount: number, readonly share: number | null, readonly threshold: number, readonly announcedOn: string | null, readonly announcements: number, readonly lastAnnouncedOn: string | null, readonly challenges: number, readonly lastChallengedOn: string | null }, readonly sponsor: { readonly person: string | null, readonly active: boolean, readonly arbitrationDays: number | null, readonly absentSince: string | null, readonly absentUntil: string | null, readonly absentWorkingDays: number | null } | null, readonly ritualRegularity: { readonly held: number, readonly planned: number, readonly share: number | null } | null, readonly rituals: ReadonlyArray<{ readonly ritual: string, readonly name: string, readonly kind: RitualKind, readonly cadence: Cadence, readonly lead: string, readonly ledInternally: boolean, readonly due: number, readonly held: number, readonly skipped: number, readonly regularity: number | null, readonly participation: number | null, readonly lastHeldOn: string | null, readonly endedOn: string | null, readonly endedFor: string | null }>, readonly channels: ReadonlyArray<{ readonly channel: string, readonly tool: string, readonly purpose: string }>, readonly conflicts: { readonly medianWorkingDays: number | null, readonly expertsConsulted: number, readonly expertsAnswered: number, readonly byCause: ReadonlyArray<{ readonly cause: ConflictCause | null, readonly objections: number, readonly mediations: number, readonly arbitrations: number, readonly open: number, readonly settled: number, readonly late: number, readonly medianWorkingDays: number | null }>, readonly open: ReadonlyArray<{ readonly decision: string, readonly kind: ConflictKind, readonly cause: ConflictCause | null, readonly parties: ReadonlyArray<string>, readonly third: string, readonly since: string, readonly workingDays: number, readonly allowedWorkingDays: number, readonly late: boolean }> } | null, readonly bypasses: ReadonlyArray<{ readonly domain: string, readonly count: number, readonly unanswered: number, readonly lastOn: string, readonly lastDescription: string }> | null, readonly overdueReviews: ReadonlyArray<{ readonly kind: ReviewKind, readonly subject: string, readonly dueOn: string, readonly daysLate: number }>, readonly processRevisions: ReadonlyArray<{ readonly domain: string, readonly total: number, readonly recent: number, readonly often: boolean, readonly lastOn: string, readonly lastReason: string }>, readonly roleSplit: { readonly model: number, readonly since: string, readonly until: string | null, readonly rationale: string, readonly reviewOn: string, readonly reviewOverdue: boolean, readonly confirmed: number, readonly name: { readonly text: string }, readonly risk: { readonly text: string }, readonly metric: { readonly reading: { readonly text: string } } | null } | null, readonly pastRoleSplits: ReadonlyArray<{ readonly model: number, readonly since: string, readonly until: string | null, readonly rationale: string, readonly reviewOn: string, readonly reviewOverdue: boolean, readonly confirmed: number, readonly name: { readonly text: string }, readonly risk: { readonly text: string }, readonly metric: { readonly reading: { readonly text: string } } | null }> } | null };

export type SpellFragment = { readonly model: number, readonly since: string, readonly until: string | null, readonly rationale: string, readonly reviewOn: string, readonly reviewOverdue: boolean, readonly confirmed: number, readonly name: { readonly text: string }, readonly risk: { readonly text: string }, readonly metric: { readonly reading: { readonly text: string } } | null };

export const governanceHealth: Operation<GovernanceHealthQuery, GovernanceHealthQueryVariables> = {
  text: "query GovernanceHealth($mission:String!$on:Day){governanceHealth(mission:$mission asKnownOn:$on){legitimacy{acknowledged headcount share threshold announcedOn announcements lastAnnouncedOn challenges lastChallengedOn}sponsor{person active arbitrationDays absentSince absentUntil absentWorkingDays}ritualRegularity{held planned share}rituals{ritual name kind cadence lead ledInternally due held skipped regularity participation lastHeldOn endedOn endedFor}channels{channel tool purpose}conflicts{medianWorkingDays expertsConsulted expertsAnswered byCause{cause objections mediations arbitrations open settled late medianWorkingDays}open{decision kind cause parties third since workingDays allowedWorkingDays late}}bypasses{domain count unanswered lastOn lastDescription}overdueReviews{kind subject dueOn daysLate}processRevisions{domain total recent often lastOn lastReason}roleSplit{...Spell}pastRoleSplits{...Spell}}}fragment Spell on RoleSplitSpell{model name{text}since until rationale risk{text}metric{reading{text}}reviewOn reviewOverdue confirmed}",
};
