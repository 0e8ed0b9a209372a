import type { Cents, Domain, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';

export const EXECUTION_STATES = ['DONE', 'PARTIAL', 'NOT_APPLIED'] as const;
/** How far a decision was carried out. */
export type ExecutionState = (typeof EXECUTION_STATES)[number];

export const DECISION_VERDICTS = ['KEEP', 'STOP', 'AMPLIFY', 'ADJUST'] as const;
/** What a review of a decision's effect concludes. */
export type DecisionVerdict = (typeof DECISION_VERDICTS)[number];

/** A decision received its reason afterwards. That it was taken without one remains known. */
export type DecisionJustificationCompleted = EventOf<
  'DecisionJustificationCompleted',
  {
    readonly decision: Ref;
    readonly justification: string;
    readonly objectives: readonly Ref[];
    readonly budgetCents?: Cents;
    readonly channels: readonly string[];
    readonly kpis: readonly Ref[];
  }
>;

/** People were told of a decision. */
export type DecisionCommunicated = EventOf<
  'DecisionCommunicated',
  { readonly decision: Ref; readonly audience: string; readonly channel: string }
>;

/** A decision was carried out, in whole, in part, or not. */
export type DecisionExecuted = EventOf<
  'DecisionExecuted',
  { readonly decision: Ref; readonly state: ExecutionState; readonly note?: string }
>;

/** Something was applied against whoever decides in the domain. */
export type DecisionBypassed = EventOf<
  'DecisionBypassed',
  {
    /** The decision that was not respected, when there is one. */
    readonly decision?: Ref;
    readonly domain: Domain;
    readonly description: string;
    /** Who reports it. */
    readonly by: PersonCode;
  }
>;

/** The effect of a decision was looked at; a failure is told with its causes, so that one learns from it. */
export type DecisionOutcomeReviewed = EventOf<
  'DecisionOutcomeReviewed',
  {
    readonly decision: Ref;
    readonly effect: string;
    readonly verdict: DecisionVerdict;
    readonly failed: boolean;
    /** At least one for a failure. */
    readonly causes: readonly string[];
    readonly evidence?: EvidenceRef;
  }
>;
