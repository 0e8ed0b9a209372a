import type { Domain, EventOf, PersonCode } from '../shared/vocabulary.js';

export const OVERLAP_KINDS = ['BUDGET', 'AGENCIES', 'MAJOR_CAMPAIGNS', 'KEY_ACCOUNTS', 'OTHER'] as const;
/** What an overlap zone is about. */
export type OverlapKind = (typeof OVERLAP_KINDS)[number];

export const CONFLICT_STEPS = ['MEDIATION', 'ARBITRATION', 'EXPERT'] as const;
/** One step of what happens when people do not agree. */
export type ConflictStep = (typeof CONFLICT_STEPS)[number];

/** For one domain: who decides, recommends, agrees, gives input, performs, and what happens in a conflict. */
export interface DecisionProcessTerms {
  /** The one decider. */
  readonly decide: PersonCode;
  readonly recommend: PersonCode;
  /** Whose agreement is needed. */
  readonly agree: readonly PersonCode[];
  readonly input: readonly PersonCode[];
  readonly perform: readonly PersonCode[];
  /** Steps in the order in which they are tried. */
  readonly conflictPath: readonly { readonly step: ConflictStep; readonly person?: PersonCode }[];
}

/** A domain in which two roles both believe they decide. */
export type OverlapZoneDeclared = EventOf<
  'OverlapZoneDeclared',
  {
    /** Name of the domain. */
    readonly zone: Domain;
    readonly parties: readonly PersonCode[];
    readonly kind: OverlapKind;
  }
>;

/** It is laid down how a domain decides. */
export type DecisionProcessDefined = EventOf<
  'DecisionProcessDefined',
  DecisionProcessTerms & { readonly domain: Domain }
>;

/** A domain decides otherwise from now on. What was decided before rests on the version of its day. */
export type DecisionProcessRevised = EventOf<
  'DecisionProcessRevised',
  DecisionProcessTerms & {
    readonly domain: Domain;
    readonly reason: string;
    /** The version it replaces. */
    readonly previous: DecisionProcessTerms;
  }
>;
