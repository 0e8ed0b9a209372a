import type { StoredForm } from '#ledger';
import type { Cents, Day, Domain, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  ArbitrationOpened,
  ArbitrationRendered,
  ExpertConsulted,
  MediationConcluded,
  MediationOpened,
} from './conflict.events.js';
import type {
  DecisionBypassed,
  DecisionCommunicated,
  DecisionExecuted,
  DecisionJustificationCompleted,
  DecisionOutcomeReviewed,
} from './follow-up.events.js';
import type {
  DecisionAgreed,
  DecisionInputGiven,
  DecisionObjected,
  DecisionObjectionWithdrawn,
  DecisionProposed,
} from './proposal.events.js';

export * from './conflict.events.js';
export * from './follow-up.events.js';
export * from './proposal.events.js';

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

/** Choices: how they are prepared, disputed, taken, justified, made known, carried out and reviewed. */
export type DecisionsEvent =
  | DecisionProposed
  | DecisionInputGiven
  | DecisionAgreed
  | DecisionObjected
  | DecisionObjectionWithdrawn
  | MediationOpened
  | MediationConcluded
  | ArbitrationOpened
  | ArbitrationRendered
  | ExpertConsulted
  | DecisionTaken
  | DecisionJustificationCompleted
  | DecisionCommunicated
  | DecisionExecuted
  | DecisionBypassed
  | DecisionOutcomeReviewed;

export const decisionEvents = {
  DecisionProposed: { schema: 1 },
  DecisionInputGiven: { schema: 1 },
  DecisionAgreed: { schema: 1 },
  DecisionObjected: { schema: 1 },
  DecisionObjectionWithdrawn: { schema: 1 },
  MediationOpened: { schema: 1 },
  MediationConcluded: { schema: 1 },
  ArbitrationOpened: { schema: 1 },
  ArbitrationRendered: { schema: 1 },
  ExpertConsulted: { schema: 1 },
  DecisionTaken: { schema: 1 },
  DecisionJustificationCompleted: { schema: 1 },
  DecisionCommunicated: { schema: 1 },
  DecisionExecuted: { schema: 1 },
  DecisionBypassed: { schema: 1 },
  DecisionOutcomeReviewed: { schema: 1 },
} satisfies Record<DecisionsEvent['type'], StoredForm>;
