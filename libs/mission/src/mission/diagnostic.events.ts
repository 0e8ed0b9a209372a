import type { StoredForm } from '#ledger';
import type { EventOf, EvidenceRef, Rate, Ref } from '../shared/vocabulary.js';

export const ORG_KINDS = ['SOLO', 'MICRO', 'SME'] as const;
export type OrgKind = (typeof ORG_KINDS)[number];

export const ABSENCE_EFFECTS = ['NONE', 'DISCOMFORT', 'DELAYS', 'STOP'] as const;
export type AbsenceEffect = (typeof ABSENCE_EFFECTS)[number];

export const NEEDS = ['HOW', 'WHAT'] as const;
export type Need = (typeof NEEDS)[number];

export const VERDICTS = ['NOT_NOW', 'PUNCTUAL', 'RELEVANT'] as const;
export type DiagnosticVerdict = (typeof VERDICTS)[number];

export const ROUTES = ['TOOLS_FIRST', 'SHORT_ADVICE', 'EXTERNAL_COO', 'STRATEGY_FIRST', 'HIRE_INTERNALLY'] as const;
export type DiagnosticRoute = (typeof ROUTES)[number];

/** The eight criteria of the express diagnostic, 0 to 3 points each. */
export const CRITERIA = [
  'ownerDecisionShare',
  'absenceEffect',
  'onePersonShare',
  'priorityChangesPerMonth',
  'openIrritants',
  'complexity',
  'urgentDecisionShare',
  'reliableIndicators',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The answers to the questionnaire; a question left unanswered is left out. */
export interface DiagnosticAnswers {
  readonly ownerDecisionShare?: Rate;
  readonly absenceEffect?: AbsenceEffect;
  readonly onePersonShare?: Rate;
  readonly priorityChangesPerMonth?: number;
  readonly openIrritants?: number;
  readonly offers?: number;
  readonly channels?: number;
  readonly criticalSuppliers?: number;
  readonly urgentDecisionShare?: Rate;
  /** Reliable ones among the five basic indicators, 0 to 5. */
  readonly reliableIndicators?: number;
}

/** A company was scored before any mission: does it need an external COO? */
export type ExpressDiagnosticCompleted = EventOf<
  'ExpressDiagnosticCompleted',
  DiagnosticAnswers & {
    readonly diagnostic: Ref;
    readonly orgKind: OrgKind;
    readonly headcount: number;
    readonly sites?: number;
    /** HOW: operations; WHAT: vision and positioning, which is strategy. */
    readonly need: Need;
    readonly fullTimeHireAffordable: boolean;
    readonly evidence?: EvidenceRef;
    /** The firms for which it was made: those that its author administered. */
    readonly firms?: readonly string[];
    /** Points by criterion, 0 to 3; a criterion without an answer is left out. */
    readonly scores: Readonly<Partial<Record<Criterion, number>>>;
    /** 0 to 100; left out below six answers or when answers are missing. */
    readonly index?: number;
    /** The index with missing answers at 0 and at 3 points. */
    readonly range: { readonly low: number; readonly high: number };
    readonly verdict?: DiagnosticVerdict;
    readonly route: DiagnosticRoute;
  }
>;

/** What is recorded of express diagnostics. */
export type DiagnosticEvent = ExpressDiagnosticCompleted;

export const diagnosticEvents = {
  ExpressDiagnosticCompleted: { schema: 1 },
} satisfies Record<DiagnosticEvent['type'], StoredForm>;
