import type { StoredForm } from '#ledger';
import type { EventOf, PersonCode, Ref } from '../shared/vocabulary.js';

/** The mission's stream is signed as it is: from then on nothing in it can change unnoticed. */
export type CheckpointPublished = EventOf<
  'CheckpointPublished',
  {
    readonly checkpoint: Ref;
    /** Events of the mission's stream that it covers, from the first one. */
    readonly size: number;
    /** Merkle root of those events, base64. RFC 9162, 2.1. */
    readonly root: string;
    /** Origin, size and root with the log's signature. C2SP tlog-checkpoint, signed-note. */
    readonly note: string;
  }
>;

/** A person outside the firm has seen a checkpoint: from then on the firm cannot show them another past. */
export type CheckpointWitnessed = EventOf<
  'CheckpointWitnessed',
  {
    readonly checkpoint: Ref;
    /** How it reached the witness: a signed e-mail is evidence, not a cosignature. */
    readonly channel: string;
    /**
     * The witness' verifier key and, on a second line, their signature line over the checkpoint's note. Whose key it is
     * one learns elsewhere. C2SP tlog-cosignature.
     */
    readonly cosignature?: string;
    readonly by: PersonCode;
  }
>;

export const CONSISTENCY_RESULTS = ['VALID', 'INVALID'] as const;
/** INVALID: the later checkpoint does not continue the earlier one, so what had been signed has changed. */
export type ConsistencyResult = (typeof CONSISTENCY_RESULTS)[number];

/** A check that what was signed later only adds to what was signed before. RFC 9162, 2.1.4. */
export type ConsistencyVerified = EventOf<
  'ConsistencyVerified',
  {
    /** The earlier checkpoint. */
    readonly from: Ref;
    /** The later checkpoint. */
    readonly to: Ref;
    readonly result: ConsistencyResult;
    readonly by: PersonCode;
  }
>;

/** What is recorded in a mission's stream of checkpoints, outside the tree that they sign. */
export type CheckpointEvent = CheckpointPublished | CheckpointWitnessed | ConsistencyVerified;

export const checkpointEvents = {
  CheckpointPublished: { schema: 1 },
  CheckpointWitnessed: { schema: 1 },
  ConsistencyVerified: { schema: 1 },
} satisfies Record<CheckpointEvent['type'], StoredForm>;
