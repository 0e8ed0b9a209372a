import type { Day, Domain, EventOf, PersonCode, Ref } from '../shared/vocabulary.js';

export const CONFLICT_CAUSES = ['PRIORITIES', 'STYLE', 'COMMUNICATION', 'OTHER'] as const;
/** What a disagreement comes from. */
export type ConflictCause = (typeof CONFLICT_CAUSES)[number];

/** One of the choices that a proposal compares. */
export interface DecisionOption {
  readonly name: string;
  readonly consequence?: string;
}

/** A choice is put up for decision, with the options that it compares. */
export type DecisionProposed = EventOf<
  'DecisionProposed',
  {
    readonly decision: Ref;
    readonly domain: Domain;
    readonly title: string;
    /** At least two. */
    readonly options: readonly DecisionOption[];
    /** Name of the option that whoever proposes would choose. */
    readonly recommended?: string;
    /** Day on which the effect is to be looked at. */
    readonly reviewOn?: Day;
    readonly by: PersonCode;
  }
>;

/** A person gave their opinion on a proposed decision. */
export type DecisionInputGiven = EventOf<
  'DecisionInputGiven',
  { readonly decision: Ref; readonly opinion: string; readonly by: PersonCode }
>;

/** A person whose agreement counts agreed to a proposed decision. */
export type DecisionAgreed = EventOf<'DecisionAgreed', { readonly decision: Ref; readonly by: PersonCode }>;

/** A person is against a proposed decision. */
export type DecisionObjected = EventOf<
  'DecisionObjected',
  {
    readonly decision: Ref;
    readonly reason: string;
    readonly cause?: ConflictCause;
    readonly by: PersonCode;
    /** Whether the decision has to wait until the objection is cleared. */
    readonly suspends: boolean;
  }
>;

/** A person is no longer against it: all their objections to the decision are cleared. */
export type DecisionObjectionWithdrawn = EventOf<
  'DecisionObjectionWithdrawn',
  { readonly decision: Ref; readonly by: PersonCode }
>;
