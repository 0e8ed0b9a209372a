import type { Day, Domain, EventOf, EvidenceRef, PersonCode, Rate, Ref, Week } from '../shared/vocabulary.js';
import type { Dimension, Verdict } from './readiness-vocabulary.js';
import type { Gate } from '../shared/gates.js';

/** Points of each dimension in the score; together 100. */
export type Weights = Readonly<Record<Dimension, number>>;

/** The weights of the score change, before any letter of intent. */
export type ReadinessWeightsSet = EventOf<
  'ReadinessWeightsSet',
  { readonly weights: Weights; readonly reason: string }
>;

/** A line of the operations due-diligence dossier for which something is there. */
export interface DossierLine {
  /** 1 to 20. */
  readonly line: number;
  readonly evidence?: EvidenceRef;
}

/** The lines of the dossier that are covered. Replaces the index before. */
export type DossierIndexUpdated = EventOf<
  'DossierIndexUpdated',
  { readonly lines: readonly DossierLine[]; readonly covered: number; readonly total: number }
>;

/** One input of a dimension, as it counted. */
export interface SnapshotTerm {
  readonly term: string;
  /** The process, item or KPI, where the dimension has one term for each. */
  readonly subject?: Ref;
  /** 0 when it was not evaluated. */
  readonly value: number;
  /** False: nothing was there to be measured. */
  readonly evaluated: boolean;
}

/** Readiness as it stood at a revision, unrounded. A fact recorded later never rewrites it. */
export type ReadinessSnapshotTaken = EventOf<
  'ReadinessSnapshotTaken',
  {
    readonly snapshot: Ref;
    /** Day to which the calculation refers. */
    readonly asOf: Day;
    /** Last line of the audit trail that counted. */
    readonly atRevision: number;
    /** Version of the formula. */
    readonly formula: string;
    readonly weights: Weights;
    readonly dimensions: Readonly<Record<Dimension, { readonly value: Rate; readonly terms: readonly SnapshotTerm[] }>>;
    /** Weighted sum of the dimensions, 0 to 100. */
    readonly raw: number;
    /** Weakest of D2 to D5, plus 0.30, times 100; may exceed 100. */
    readonly cap: number;
    /** The smaller of raw and cap. */
    readonly score: number;
    /** Gates that are open or waived. */
    readonly gates: readonly { readonly gate: Gate; readonly subjects: readonly string[]; readonly waived: boolean }[];
    readonly verdict: Verdict;
    /** Share of inputs with fresh evidence, 0 to 100. Never changes the score. */
    readonly confidence: number;
    readonly settings: {
      readonly domains: readonly Domain[];
      /** Sum of the revenue shares of the key accounts. */
      readonly keyAccountTotal: Rate;
      /** Weeks left out of the owner's share because of an absence test. */
      readonly excludedWeeks: readonly Week[];
    };
    readonly openSignals: readonly Ref[];
    /** Lines of the audit trail that made the score and the gates. */
    readonly countingEvents: readonly number[];
    /** Weeks until the handover is done with 50 % and 85 % probability; left out beyond 60 weeks. */
    readonly forecast?: { readonly p50?: number; readonly p85?: number };
  }
>;

export const OPINIONS = ['FAVOURABLE', 'FAVOURABLE_WITH_RESERVES', 'UNFAVOURABLE'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Leadership or the sponsor gives an opinion on a snapshot. */
export type ReadinessReviewed = EventOf<
  'ReadinessReviewed',
  {
    readonly snapshot: Ref;
    readonly opinion: Opinion;
    readonly comment?: string;
    readonly reserves: readonly string[];
    readonly by: PersonCode;
  }
>;

/** A person takes charge of a gate, so that it can be lifted with evidence or waived. */
export type BlockerDeclared = EventOf<
  'BlockerDeclared',
  { readonly blocker: Ref; readonly gate: Gate; readonly reason: string }
>;

/** The gate no longer blocks, and this shows it. */
export type BlockerLifted = EventOf<
  'BlockerLifted',
  {
    readonly blocker: Ref;
    readonly gate: Gate;
    /** Documents or absence tests. */
    readonly evidence: readonly (EvidenceRef | Ref)[];
  }
>;

/** Leadership or the sponsor accepts a gate as it is. It stays listed and forbids READY; the acquirer sees it. */
export type BlockerWaived = EventOf<
  'BlockerWaived',
  { readonly blocker: Ref; readonly gate: Gate; readonly reason: string; readonly by: PersonCode }
>;

/** What is recorded of the readiness score and its gates. */
export type ReadinessEvent =
  | ReadinessWeightsSet
  | DossierIndexUpdated
  | ReadinessSnapshotTaken
  | ReadinessReviewed
  | BlockerDeclared
  | BlockerLifted
  | BlockerWaived;
