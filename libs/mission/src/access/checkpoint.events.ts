import type { StoredForm } from '#ledger';
import type { EventOf, Ref } from '../shared/vocabulary.js';

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

/** What is recorded in a mission's stream of checkpoints, outside the tree that they sign. */
export type CheckpointEvent = CheckpointPublished;

export const checkpointEvents = {
  CheckpointPublished: { schema: 1 },
} satisfies Record<CheckpointEvent['type'], StoredForm>;
