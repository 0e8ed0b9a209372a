import type { StoredForm } from '#ledger';
import type { Cents, Day, Domain, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';

/** A choice was made, with its reason and its date of effect. Replaced by another one, never erased. */
export type DecisionTaken = EventOf<
  'DecisionTaken',
  {
    readonly decision: Ref;
    readonly domain: Domain;
    readonly title?: string;
    readonly chosen: string;
    /** Day from which it applies. */
    readonly effectiveOn: Day;
    /** What it commits; compared with the ceiling of the holder's delegation. */
    readonly amountCents?: Cents;
    readonly justification?: string;
    readonly objectives: readonly Ref[];
    readonly budgetCents?: Cents;
    readonly channels: readonly string[];
    readonly kpis: readonly Ref[];
    readonly communicated: boolean;
    /** The decision that this one replaces. */
    readonly supersedes?: Ref;
    readonly reviewOn?: Day;
    readonly evidence: readonly EvidenceRef[];
    readonly by: PersonCode;
  }
>;

/** Choices. */
export type DecisionsEvent = DecisionTaken;

export const decisionEvents = {
  DecisionTaken: { schema: 1 },
} satisfies Record<DecisionsEvent['type'], StoredForm>;
