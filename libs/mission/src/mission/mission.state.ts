import { weekdaysIn, weekOf } from '#calendar';
import { fold, unchanged, type ReadOnly } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, EvidenceRef, PersonCode, Ref, Week } from '../shared/vocabulary.js';
import type { Fees } from './fees/fees.state.js';
import type { RoleReview } from './roles/roles.state.js';
import type {
  ExpectationDocumented,
  ExternalRoleDefined,
  IssueReprioritised,
  MissionDrafted,
  MissionSliceEvent,
  ObjectiveReviewed,
  ObjectiveSet,
  PriorityIssueDeclared,
  ReportingCadence,
  Scope,
} from './mission.events.js';

/** DRAFT, then ACTIVE and SUSPENDED by turns, then CLOSED for good. NONE: never drafted. */
export const STATUSES = ['NONE', 'DRAFT', 'ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
export type MissionStatus = (typeof STATUSES)[number];

type Data<E extends { readonly data: unknown }> = E['data'];

/** A priority problem: as it was declared, with its present rank, until it is resolved. */
export type Issue = Data<PriorityIssueDeclared> & {
  /** Line that recorded it first. */
  revision: number;
  rank?: number;
  resolvedOn?: Day;
  /** What solved it, once it is resolved. */
  outcome?: string;
  evidence?: EvidenceRef;
};

/** A change of the scope or of the contract's end, and why. */
export type Amendment = Trace & { reason: string; plannedEnd: Day; scope: Scope };

/** A line that was recorded by mistake, and who said so. */
export type StruckLine = Trace & { line: number; type: string; reason: string; quiet: boolean };

/** An objective: as it was set, with its present target and due day, and what became of it. */
export type Objective = Data<ObjectiveSet> & {
  /** Line that recorded it first. */
  revision: number;
  target: number;
  due: Day;
  reviews: Data<ObjectiveReviewed>[];
};

/** The mission slice: who, what, for how long, towards what. */
export interface MissionSliceState {
  status: MissionStatus;
  draft?: Data<MissionDrafted>;
  /** Contract end: the drafted one, or the last amendment's. */
  plannedEnd: Day;
  /** Day of the start. */
  startedOn?: Day;
  suspendedOn?: Day;
  closedOn?: Day;
  /** It ended before its term, without a handover. */
  terminatedEarly?: true;
  /** Days planned for checks after the mission, when it is closed. */
  postMissionChecks: readonly Day[];
  scope?: Scope;
  /** The scope as it was first defined. */
  firstScope?: Scope;
  /** Every change of the scope, in the order of recording: its drift. */
  amendments: Amendment[];
  /** The external role each time that it was defined; the last one holds. */
  externalRoles: Traced<ExternalRoleDefined['data']>[];
  reportingLine?: { to: PersonCode; dotted: readonly PersonCode[]; cadence: ReportingCadence };
  sponsor?: { person: PersonCode; commitments: readonly string[]; arbitrationDays: number; since: Day };
  /** When the company is closed: what the draft says, with what was declared and cancelled since. */
  closures: { weeks: readonly Week[]; days: readonly Day[] };
  /** Absences of whoever was sponsor, in the order of recording. */
  sponsorAbsences: { sponsor: PersonCode; from: Day; to?: Day }[];
  issues: Record<Ref, Issue>;
  /** Every change of rank of an issue, in the order of recording. */
  reprioritised: Traced<IssueReprioritised['data']>[];
  objectives: Record<Ref, Objective>;
  /** What the client may hold the firm to, in the order of documentation. */
  expectations: Data<ExpectationDocumented>[];
  mandateSignedOn?: Day;
  fees: Fees;
  /** Looks at the roles, in the order of recording. */
  roleReviews: RoleReview[];
  /** Lines recorded by mistake, in the order of striking. */
  struck: StruckLine[];
}

const initial = (): MissionSliceState => ({
  status: 'NONE',
  plannedEnd: '',
  postMissionChecks: [],
  externalRoles: [],
  amendments: [],
  closures: { weeks: [], days: [] },
  sponsorAbsences: [],
  issues: {},
  reprioritised: [],
  objectives: {},
  expectations: [],
  fees: { set: [], recorded: [] },
  roleReviews: [],
  struck: [],
});

export const missionSlice = fold<MissionSliceState, MissionSliceEvent>(initial, {
  MissionDrafted(state, { data }) {
    state.status = 'DRAFT';
    state.draft = data;
    state.plannedEnd = data.plannedEnd;
    state.closures = { weeks: [...new Set(data.closedWeeks)], days: [] };
  },
  CompanyClosureDeclared({ closures }, { data: { weeks, from, to } }) {
    closures.weeks = [...new Set([...closures.weeks, ...weeks])].toSorted();
    if (from && to) closures.days = [...new Set([...closures.days, ...weekdaysIn(from, to)])].toSorted();
  },
  CompanyClosureCancelled({ closures }, { data: { weeks } }) {
    closures.weeks = closures.weeks.filter((week) => !weeks.includes(week));
    closures.days = closures.days.filter((day) => !weeks.includes(weekOf(day)));
  },
  ScopeDefined(state, { data }) {
    state.scope = scopeOf(data);
    state.firstScope = scopeOf(data);
  },
  ScopeAmended(state, event) {
    const { reason, plannedEnd, ...scope } = event.data;
    state.scope = scopeOf(scope);
    state.plannedEnd = plannedEnd;
    state.amendments.push({ reason, plannedEnd, scope: scopeOf(scope), ...traceOf(event) });
  },
  ExternalRoleDefined(state, event) {
    state.externalRoles.push(traced(event));
  },
  ReportingLineSet(state, { data }) {
    state.reportingLine = { to: data.to, dotted: data.dotted, cadence: data.cadence };
  },
  SponsorAppointed(state, { data }) {
    state.sponsor = sponsorOf(data);
  },
  SponsorReplaced(state, { data }) {
    state.sponsor = sponsorOf(data);
  },
  SponsorAbsenceRecorded(state, { data: { from, to } }) {
    state.sponsorAbsences.push({ sponsor: state.sponsor?.person ?? '', from, ...(to && { to }) });
  },
  PriorityIssueDeclared(state, { data, revision }) {
    state.issues[data.issue] = { ...data, revision };
  },
  IssueReprioritised(state, event) {
    const issue = state.issues[event.data.issue];
    if (issue) issue.rank = event.data.rank;
    state.reprioritised.push(traced(event));
  },
  IssueResolved(state, { data }) {
    const issue = state.issues[data.issue];
    if (!issue) return;
    issue.resolvedOn = data.occurredOn;
    issue.outcome = data.outcome;
    if (data.evidence) issue.evidence = data.evidence;
  },
  ObjectiveSet(state, { data, revision }) {
    state.objectives[data.objective] = { ...data, revision, reviews: [] };
  },
  ObjectiveRevised(state, { data }) {
    const objective = state.objectives[data.objective];
    if (objective) Object.assign(objective, { target: data.target, due: data.due });
  },
  ObjectiveReviewed(state, { data }) {
    state.objectives[data.objective]?.reviews.push(data);
  },
  ExpectationDocumented(state, { data }) {
    state.expectations.push(data);
  },
  MandateSigned(state, { data }) {
    state.mandateSignedOn = data.occurredOn;
  },
  MissionStarted(state, { data }) {
    state.status = 'ACTIVE';
    state.startedOn = data.occurredOn;
  },
  MissionSuspended(state, { data }) {
    state.status = 'SUSPENDED';
    state.suspendedOn = data.occurredOn;
  },
  MissionResumed(state) {
    state.status = 'ACTIVE';
    delete state.suspendedOn;
  },
  MissionTerminatedEarly(state, { data }) {
    state.status = 'CLOSED';
    state.closedOn = data.occurredOn;
    state.terminatedEarly = true;
  },
  MissionClosed(state, { data }) {
    state.status = 'CLOSED';
    state.closedOn = data.occurredOn;
    state.postMissionChecks = data.postMissionChecks;
  },
  MissionFeeSet({ fees }, event) {
    fees.set.push(traced(event));
  },
  FeeRecorded({ fees }, event) {
    fees.recorded.push(traced(event));
  },
  RolesReviewed(state, event) {
    state.roleReviews.push(traced(event));
  },
  LineStruck(state, event) {
    const { revision: line, type, reason, quiet } = event.data;
    state.struck.push({ line, type, reason, quiet, ...traceOf(event) });
  },
  LineReworded: unchanged,
});

/** Of the lines on which something rests, those that were struck after it was worked out. */
export const struckSince = (
  { struck }: ReadOnly<Pick<MissionSliceState, 'struck'>>,
  { revision }: Pick<Trace, 'revision'>,
  restsOn: readonly number[],
): readonly number[] =>
  struck.filter((each) => each.revision > revision && restsOn.includes(each.line)).map(({ line }) => line);

const scopeOf = ({ included, excluded, sites, functions, fullDelegationDomains }: Scope): Scope => ({
  included,
  excluded,
  sites,
  functions,
  fullDelegationDomains,
});

interface SponsorTerms {
  readonly sponsor: PersonCode;
  readonly commitments: readonly string[];
  readonly arbitrationDays: number;
  readonly occurredOn: Day;
}

const sponsorOf = ({ sponsor, commitments, arbitrationDays, occurredOn }: SponsorTerms) => ({
  person: sponsor,
  commitments,
  arbitrationDays,
  since: occurredOn,
});
