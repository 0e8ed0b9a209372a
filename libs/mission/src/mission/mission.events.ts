import type { StoredForm } from '#ledger';
import type { DiagnosticVerdict, OrgKind } from './diagnostic.events.js';
import type { FeeRecorded, MissionFeeSet } from './fees/fees.events.js';
import type { RolesReviewed } from './roles/roles.events.js';
import type { MendingEvent } from './mending.events.js';
import type { Cents, Day, Domain, EventOf, EvidenceRef, PersonCode, Ref, Sha256, Week } from '../shared/vocabulary.js';

export const CONTEXTS = [
  'GROWTH',
  'REORGANISATION',
  'POST_ACQUISITION',
  'SALE_PREPARATION',
  'MANAGERIAL_TENSION',
  'OTHER',
] as const;
export type MissionContext = (typeof CONTEXTS)[number];

export const FUNCTIONS = [
  'PRODUCTION',
  'LOGISTICS',
  'SUPPLY_CHAIN',
  'CUSTOMER_SERVICE',
  'IT',
  'QUALITY',
  'MAINTENANCE',
  'SUPPORT',
] as const;
export type OperationsFunction = (typeof FUNCTIONS)[number];

export const REPORTING_CADENCES = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'] as const;
export type ReportingCadence = (typeof REPORTING_CADENCES)[number];

export const ISSUE_TYPES = [
  'OPERATIONAL_GAIN',
  'OWNER_DEPENDENCY',
  'KNOWLEDGE_TRANSFER',
  'SALE_PREPARATION',
  'POST_MERGER',
  'OTHER',
] as const;
export type IssueType = (typeof ISSUE_TYPES)[number];

export const LEADERSHIP_SEATS = ['MEMBER', 'PERMANENT_GUEST', 'NONE'] as const;
/** Whether the external COO sits on the leadership team. */
export type LeadershipSeat = (typeof LEADERSHIP_SEATS)[number];

/** Whether an objective was met when it was reviewed. */
export type ObjectiveResult = 'REACHED' | 'MISSED';

/** A firm drafts a mission: who, for which client, from when to when. Nothing has started. */
export type MissionDrafted = EventOf<
  'MissionDrafted',
  {
    readonly mission: Ref;
    /** The company that the mission serves. */
    readonly client: string;
    /** The firm that supplies the external COO. */
    readonly firm: string;
    /** The owner-manager, who must become non-indispensable. */
    readonly owner: PersonCode;
    readonly context: MissionContext;
    /** Months until the outcome that the mission prepares. */
    readonly horizonMonths: number;
    readonly plannedStart: Day;
    /** Contract end. */
    readonly plannedEnd: Day;
    /** Employees of the client. */
    readonly headcount: number;
    /** ISO 3166 country of the client; decides the employees' right to be informed of a sale. */
    readonly country: string;
    /** Yearly revenue of the client. */
    readonly revenueCents?: Cents;
    /** Most initiatives that may run at once. */
    readonly wipLimit: number;
    /** Weeks in which the company is closed. */
    readonly closedWeeks: readonly Week[];
    /** The express diagnostic that led here. */
    readonly diagnostic?: Ref;
    /** What that diagnostic concluded, when it was read for this draft. */
    readonly diagnosticVerdict?: DiagnosticVerdict;
    /** Of a very small company only: whether the owner is alone in it, as that diagnostic says. */
    readonly orgKind?: Exclude<OrgKind, 'SME'>;
  }
>;

/** What a mission covers and what it leaves alone. */
export interface Scope {
  readonly included: readonly Domain[];
  readonly excluded: readonly Domain[];
  readonly sites: readonly string[];
  readonly functions: readonly OperationsFunction[];
  /** Domains in which the firm may hold a full delegation (level 7). */
  readonly fullDelegationDomains: readonly Domain[];
}

/** It is said what the mission covers and what it leaves alone. */
export type ScopeDefined = EventOf<'ScopeDefined', Scope>;

/** The scope changes, or the contract's end: the whole scope as it is from now on. */
export type ScopeAmended = EventOf<
  'ScopeAmended',
  Scope & {
    /** Contract end from now on. */
    readonly plannedEnd: Day;
    readonly reason: string;
  }
>;

/** What the external COO is there for, how often, and with whom. */
export type ExternalRoleDefined = EventOf<
  'ExternalRoleDefined',
  {
    readonly title: string;
    /** Areas of the scope that the role answers for. */
    readonly responsibilities: readonly Domain[];
    readonly daysPerWeek: number;
    readonly leadershipSeat: LeadershipSeat;
    /** With whom the role works regularly. */
    readonly interactions: readonly PersonCode[];
  }
>;

/** To whom the consultant reports: one full line, dotted lines beside it. Replaces the line before. */
export type ReportingLineSet = EventOf<
  'ReportingLineSet',
  { readonly to: PersonCode; readonly dotted: readonly PersonCode[]; readonly cadence: ReportingCadence }
>;

/** A person guarantees the mission's legitimacy and an arbitration delay. */
export type SponsorAppointed = EventOf<
  'SponsorAppointed',
  {
    readonly sponsor: PersonCode;
    readonly commitments: readonly string[];
    /** Working days within which the sponsor settles what is put to them. */
    readonly arbitrationDays: number;
  }
>;

/** Another person takes over as sponsor. */
export type SponsorReplaced = EventOf<
  'SponsorReplaced',
  {
    readonly sponsor: PersonCode;
    readonly commitments: readonly string[];
    /** Working days within which the sponsor settles what is put to them. */
    readonly arbitrationDays: number;
    readonly reason: string;
    /** Who was sponsor until then. */
    readonly previous: PersonCode;
  }
>;

/** The company will be, or was, closed: whole weeks, or from one day to another. */
export type CompanyClosureDeclared = EventOf<
  'CompanyClosureDeclared',
  {
    readonly weeks: readonly Week[];
    /** First and last closed day, when no whole weeks are meant. */
    readonly from?: Day;
    readonly to?: Day;
    readonly reason?: string;
  }
>;

/** The company is open after all in weeks that were declared closed, wholly or on some days. */
export type CompanyClosureCancelled = EventOf<
  'CompanyClosureCancelled',
  { readonly weeks: readonly Week[]; readonly reason: string }
>;

/** The sponsor is away. */
export type SponsorAbsenceRecorded = EventOf<
  'SponsorAbsenceRecorded',
  {
    readonly from: Day;
    /** Last day of the absence; left out, not known yet. */
    readonly to?: Day;
  }
>;

/** A priority problem the mission must move. */
export type PriorityIssueDeclared = EventOf<
  'PriorityIssueDeclared',
  {
    readonly issue: Ref;
    readonly type: IssueType;
    readonly statement: string;
    /** 1 is first. */
    readonly rank?: number;
  }
>;

/** A priority problem moves up or down. */
export type IssueReprioritised = EventOf<
  'IssueReprioritised',
  {
    readonly issue: Ref;
    /** 1 is first. */
    readonly rank: number;
    readonly reason: string;
    readonly previousRank?: number;
  }
>;

/** A priority problem is solved. */
export type IssueResolved = EventOf<
  'IssueResolved',
  { readonly issue: Ref; readonly outcome: string; readonly evidence?: EvidenceRef }
>;

/** A SMART target on a KPI, tied to one issue. */
export type ObjectiveSet = EventOf<
  'ObjectiveSet',
  {
    readonly objective: Ref;
    readonly issue: Ref;
    /** May be defined later. */
    readonly kpi: Ref;
    /** Measured starting value, in the KPI's unit. */
    readonly baseline: number;
    /** Value to reach, in the KPI's unit. */
    readonly target: number;
    readonly due: Day;
    readonly feasible: string;
    readonly relevant: string;
    readonly resource?: string;
    /** Load over capacity that the objective would bring; above 0.95 it is out of reach. */
    readonly expectedUtilisation?: number;
  }
>;

/** An objective has another target or another due day. */
export type ObjectiveRevised = EventOf<
  'ObjectiveRevised',
  {
    readonly objective: Ref;
    /** Value to reach, in the KPI's unit. */
    readonly target: number;
    readonly due: Day;
    readonly previous: { readonly target: number; readonly due: Day };
    readonly reason: string;
  }
>;

/** An objective is held against what was measured. */
export type ObjectiveReviewed = EventOf<
  'ObjectiveReviewed',
  {
    readonly objective: Ref;
    /** Value measured, in the KPI's unit. */
    readonly value: number;
    readonly comment?: string;
    /** REACHED on the target or beyond it, as seen from the baseline. */
    readonly result: ObjectiveResult;
  }
>;

/** What the client may hold the firm to. */
export type ExpectationDocumented = EventOf<
  'ExpectationDocumented',
  {
    /** KPIs, which may be defined later. */
    readonly indicators: readonly Ref[];
    /** Deliverables, which may be planned later. */
    readonly deliverables: readonly Ref[];
    /** What is reported, to whom and how often. */
    readonly reporting: readonly string[];
  }
>;

/** Client and firm have signed: the right to start. */
export type MandateSigned = EventOf<
  'MandateSigned',
  { readonly signatories: readonly string[]; readonly document: EvidenceRef; readonly sha256: Sha256 }
>;

/** The mission is running. */
export type MissionStarted = EventOf<'MissionStarted', object>;

/** The mission pauses. */
export type MissionSuspended = EventOf<'MissionSuspended', { readonly reason: string }>;

/** The mission goes on after a pause. */
export type MissionResumed = EventOf<'MissionResumed', { readonly reason: string }>;

/** The mission ends before its term, without a handover. */
export type MissionTerminatedEarly = EventOf<'MissionTerminatedEarly', { readonly reason: string }>;

/** The mission ends: someone has taken over, and checks are planned for afterwards. */
export type MissionClosed = EventOf<
  'MissionClosed',
  {
    /** Days on which to look whether what was handed over still holds. */
    readonly postMissionChecks: readonly Day[];
  }
>;

/** What happens to the mission itself: its mandate, its dates, its objectives, its status. */
export type MissionSliceEvent =
  | MissionDrafted
  | ScopeDefined
  | ScopeAmended
  | ExternalRoleDefined
  | ReportingLineSet
  | SponsorAppointed
  | SponsorReplaced
  | SponsorAbsenceRecorded
  | CompanyClosureDeclared
  | CompanyClosureCancelled
  | PriorityIssueDeclared
  | IssueReprioritised
  | IssueResolved
  | ObjectiveSet
  | ObjectiveRevised
  | ObjectiveReviewed
  | ExpectationDocumented
  | MandateSigned
  | MissionStarted
  | MissionSuspended
  | MissionResumed
  | MissionTerminatedEarly
  | MissionClosed
  | MissionFeeSet
  | FeeRecorded
  | RolesReviewed
  | MendingEvent;

export const missionSliceEvents = {
  MissionDrafted: { schema: 1 },
  ScopeDefined: { schema: 1 },
  ScopeAmended: { schema: 1 },
  ExternalRoleDefined: { schema: 1 },
  ReportingLineSet: { schema: 1 },
  SponsorAppointed: { schema: 1 },
  SponsorReplaced: { schema: 1 },
  SponsorAbsenceRecorded: { schema: 1 },
  CompanyClosureDeclared: { schema: 1 },
  CompanyClosureCancelled: { schema: 1 },
  PriorityIssueDeclared: { schema: 1 },
  IssueReprioritised: { schema: 1 },
  IssueResolved: { schema: 1 },
  ObjectiveSet: { schema: 1 },
  ObjectiveRevised: { schema: 1 },
  ObjectiveReviewed: { schema: 1 },
  ExpectationDocumented: { schema: 1 },
  MandateSigned: { schema: 1 },
  MissionStarted: { schema: 1 },
  MissionSuspended: { schema: 1 },
  MissionResumed: { schema: 1 },
  MissionTerminatedEarly: { schema: 1 },
  MissionClosed: { schema: 1 },
  MissionFeeSet: { schema: 1 },
  FeeRecorded: { schema: 1 },
  RolesReviewed: { schema: 1 },
  LineStruck: { schema: 1 },
  LineReworded: { schema: 1 },
} satisfies Record<MissionSliceEvent['type'], StoredForm>;
