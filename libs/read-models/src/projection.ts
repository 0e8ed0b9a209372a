import type { Fold, ReadOnly, Recorded } from '#decider';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.js';

/** Writes rows in the transaction that also saves the documents and the checkpoint. */
export type RowWriter = Transaction<Schema>;

/**
 * A read model: one document for each key, the pure fold of the events of one stream, and possibly rows beside it.
 * Reads no clock and calls nobody: delivered twice or rebuilt, it comes to the same.
 */
export interface Projection<State = unknown> {
  readonly name: string;
  /** Raise it when the fold or its rows change: the projection is then rebuilt. */
  readonly version: number;
  /** The document to which an event belongs; undefined when it is none of this projection's business. */
  readonly keyOf: (event: Recorded) => string | undefined;
  readonly fold: Fold<State>;
  /** Rows kept beside the documents. */
  readonly rows?: {
    /** The writing that an event calls for, worked out after the event is folded and done in the same transaction. */
    readonly of: (event: Recorded, state: ReadOnly<State>, key: string) => (writer: RowWriter) => Promise<void>;
    /** Empties the rows before a rebuild. */
    readonly clear: (writer: RowWriter) => Promise<void>;
  };
}

/** A document with the revision up to which it is folded. */
export interface Document<State> {
  readonly revision: number;
  readonly recordedAt: string;
  readonly state: ReadOnly<State>;
}

/** A projection could not take an event. It stops there and keeps its last good documents. */
export class PoisonEvent extends Error {
  constructor(
    readonly projection: string,
    readonly event: Pick<Recorded, 'stream' | 'revision' | 'type'>,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${projection} cannot take event ${event.revision} of ${event.stream} (${event.type}): ${why}`, { cause });
    this.name = 'PoisonEvent';
  }
}
