import type { EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import type { ConflictCause } from './proposal.events.js';

/** A mediator, who is no party, is asked to bring the parties to an agreement. */
export type MediationOpened = EventOf<
  'MediationOpened',
  {
    readonly decision: Ref;
    readonly parties: readonly PersonCode[];
    readonly mediator: PersonCode;
    readonly cause?: ConflictCause;
  }
>;

/** The mediation ended, with or without an agreement. */
export type MediationConcluded = EventOf<
  'MediationConcluded',
  {
    readonly decision: Ref;
    readonly outcome: string;
    /** Whether the parties agreed; an agreement clears every objection to the decision. */
    readonly settled: boolean;
    readonly by: PersonCode;
  }
>;

/** An arbiter, who is no party, is asked to settle. */
export type ArbitrationOpened = EventOf<
  'ArbitrationOpened',
  {
    readonly decision: Ref;
    readonly parties: readonly PersonCode[];
    readonly arbiter: PersonCode;
    readonly cause?: ConflictCause;
  }
>;

/** The arbiter settled. Every objection to the decision is cleared; it may now be taken. */
export type ArbitrationRendered = EventOf<
  'ArbitrationRendered',
  {
    readonly decision: Ref;
    readonly chosen: string;
    readonly reason: string;
    readonly by: PersonCode;
    readonly parties: readonly PersonCode[];
    /** Working days from the opening to the award. */
    readonly workingDays: number;
  }
>;

/** A person from outside was asked about a decision. */
export type ExpertConsulted = EventOf<
  'ExpertConsulted',
  {
    readonly decision: Ref;
    readonly expert: string;
    readonly question: string;
    readonly answer?: string;
    readonly evidence?: EvidenceRef;
  }
>;
