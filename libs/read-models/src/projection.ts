import type { Combined, Fold, ReadOnly, Recorded } from '#decider';
import type { Insertable, Transaction } from 'kysely';
import type { ROW_KEYS, Schema } from './schema.js';

/** Writes in the transaction that saves documents, rows and positions together. */
export type RowWriter = Transaction<Schema>;

/** A table of rows beside the documents. */
export type RowTable = keyof typeof ROW_KEYS;

/** A row of such a table, without the generation that it belongs to. */
export type Row<Table extends RowTable> = Omit<Insertable<Schema[Table]>, 'generation'>;

/** Rows kept beside the documents. */
export type Rows<State> = {
  readonly [Table in RowTable]: {
    readonly table: Table;
    /** The row that an event calls for, given the states right after it. A row of the same key takes its place. */
    readonly of: (event: Recorded, state: ReadOnly<State>, key: string) => Row<Table> | undefined;
  };
}[RowTable];

/** What every read model has. It reads no clock and calls nothing: delivered twice or made again, it comes to the same. */
interface ReadModel {
  readonly name: string;
  /** Raise it when the fold or the rows change: the projection is then made again beside the one that is served. */
  readonly version: number;
  /** The document to which the events of a stream belong; undefined when they are none of this projection's business. */
  readonly keyOf: (event: Pick<Recorded, 'stream'>) => string | undefined;
}

/** A read model of documents: one for each key, the pure fold of the events of one stream. */
export interface DocumentProjection<State = unknown> extends ReadModel {
  readonly fold: Fold<State>;
}

/** A read model of rows: at most one for each event, made from the event and from states that others keep. */
export interface RowProjection<State = unknown> extends ReadModel {
  readonly rows: Rows<State>;
  /** The states that its rows rest on: each part is lent by the projection of documents that has its name. */
  readonly from: Combined<State>;
}

/** A read model. */
export type Projection = DocumentProjection | RowProjection;

/** A document with the revision up to which it is folded. */
export interface Document<State> {
  readonly revision: number;
  readonly recordedAt: string;
  readonly state: ReadOnly<State>;
  /** The event before which it has stopped: what comes from there on is not in it. */
  readonly stoppedAt?: number;
}

/** A projection could not take an event in: the document stops there and stays as it was before. */
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
