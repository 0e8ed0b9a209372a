import type { StoredForm } from '#ledger';
import type { DiagnosticVerdict } from './diagnostic.events.js';
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

/** A firm frames a mission: who, for which client, from when to when. Nothing has started. */
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
  }
>;

/** What the mission covers and what it leaves alone. */
export type ScopeDefined = EventOf<
  'ScopeDefined',
  {
    readonly included: readonly string[];
    readonly excluded: readonly string[];
    readonly sites: readonly string[];
    readonly functions: readonly OperationsFunction[];
    /** Domains in which the firm may hold a full delegation (level 7). */
    readonly fullDelegationDomains: readonly Domain[];
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

/** Client and firm have signed: the right to start. */
export type MandateSigned = EventOf<
  'MandateSigned',
  { readonly signatories: readonly string[]; readonly document: EvidenceRef; readonly sha256: Sha256 }
>;

/** The mission is running. */
export type MissionStarted = EventOf<'MissionStarted', object>;

/** What happens to a mission's frame. */
export type MissionFrameEvent =
  | MissionDrafted
  | ScopeDefined
  | ReportingLineSet
  | SponsorAppointed
  | PriorityIssueDeclared
  | ObjectiveSet
  | MandateSigned
  | MissionStarted;

export const missionFrameEvents = {
  MissionDrafted: { schema: 1 },
  ScopeDefined: { schema: 1 },
  ReportingLineSet: { schema: 1 },
  SponsorAppointed: { schema: 1 },
  PriorityIssueDeclared: { schema: 1 },
  ObjectiveSet: { schema: 1 },
  MandateSigned: { schema: 1 },
  MissionStarted: { schema: 1 },
} satisfies Record<MissionFrameEvent['type'], StoredForm>;
