import { randomUUID } from 'node:crypto';
import type { EventId } from '../wire/event-id.js';
import { encodeRecord, type ProposedEvent } from '../wire/recorded-event.js';
import { decideAppend, type ExpectedVersion } from './append-decision.js';
import type { EventTable } from './event-table.js';
import { FIRST_POSITION, TOMBSTONE_REVISION, TOMBSTONE_ROW } from './schema.js';
import { describedStreamOf, metadataStreamOf, reopenedFrom, SOFT_DELETION } from './stream-metadata.js';
import type { StreamState, StreamStates } from './stream-states.js';
import { systemEvent } from './system-event.js';

/** What became of a write. `revision` and `position` are those of its last event; without events there is no position. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' };

const DELETED: WriteOutcome = { kind: 'deleted' };

/**
 * Writes to the end of the log. Runs inside a transaction that others own; every refusal is decided before the first
 * row is written, so a refused write leaves nothing behind in the transaction it shares with its neighbours.
 */
export class LogWriter {
  /** Where the next event goes; looked up in the file when nothing is known, at first and after a rollback. */
  private next: number | undefined;
  private touched = new Set<string>();

  constructor(
    private readonly table: EventTable,
    private readonly states: StreamStates,
    private readonly now: () => number,
  ) {}

  /** Writing to a soft-deleted stream, or to its metadata, brings it back: what is written from then on is shown. */
  append(stream: string, expected: ExpectedVersion, events: readonly ProposedEvent[]): WriteOutcome {
    const state = this.states.of(stream);
    const ids = events.map((event) => event.id);
    const decision = decideAppend(state, expected, ids, this.storedIn(state));
    if (decision.kind === 'deleted') return DELETED;
    if (decision.kind === 'wrong-version') return { kind: 'wrong-version', current: state.last };
    if (decision.kind === 'repeat') return this.repeated(state, decision.lastRevision);
    const described = describedStreamOf(stream);
    const reopened = described === undefined ? state : this.states.of(described);
    const written = this.write(state, events);
    const lastEvent = events.at(-1);
    if (lastEvent !== undefined && reopened.softDeleted) {
      const metadata = described === undefined ? undefined : Buffer.from(lastEvent.data);
      this.writeMetadata(reopened.name, reopenedFrom(reopened.last + 1, metadata));
    }
    return written;
  }

  /** Soft deletion: hides the events so far. Writing to the stream again brings it back, numbering going on. */
  delete(stream: string, expected: ExpectedVersion): WriteOutcome {
    const state = this.states.of(stream);
    const refusal = this.refusal(state, expected);
    if (refusal !== undefined) return refusal;
    if (state.last < 0 && !state.hasMetadata) return { kind: 'wrong-version', current: state.last };
    return this.writeMetadata(stream, SOFT_DELETION);
  }

  /** Hard deletion, for ever. A stream that never existed may be tombstoned too. */
  tombstone(stream: string, expected: ExpectedVersion): WriteOutcome {
    const state = this.states.of(stream);
    const refusal = this.refusal(state, expected);
    if (refusal !== undefined) return refusal;
    const event = systemEvent('$streamDeleted', Buffer.alloc(0));
    const position = this.insert(state, state.id ?? this.table.createStream(stream), TOMBSTONE_ROW, event);
    this.states.forget(stream);
    return { kind: 'written', revision: TOMBSTONE_ROW, position };
  }

  /** The names of the streams written to since the last call. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.touched;
    this.touched = new Set();
    return touched;
  }

  /** Drops what was learnt in a transaction that was rolled back. */
  forget(): void {
    this.states.forgetAll();
    this.touched.clear();
    this.next = undefined;
  }

  private refusal(state: StreamState, expected: ExpectedVersion): WriteOutcome | undefined {
    const decision = decideAppend(state, expected, [randomUUID()], this.storedIn(state));
    if (decision.kind === 'deleted') return DELETED;
    return decision.kind === 'append' ? undefined : { kind: 'wrong-version', current: state.last };
  }

  private write(state: StreamState, events: readonly ProposedEvent[]): WriteOutcome {
    let revision = state.last;
    if (events.length === 0) return { kind: 'written', revision, position: undefined };
    const id = state.id ?? this.table.createStream(state.name);
    let position: number | undefined;
    for (const event of events) position = this.insert(state, id, ++revision, event);
    this.states.advance(state, id, revision);
    return { kind: 'written', revision, position };
  }

  private insert(state: StreamState, stream: number, revision: number, event: ProposedEvent): number {
    const position = this.next ?? this.endOfLog();
    const created = this.now();
    const shown = revision === TOMBSTONE_ROW ? TOMBSTONE_REVISION : revision;
    const record = encodeRecord(event, { stream: state.name, revision: shown, position, created });
    this.table.insert({ position, stream, revision, id: event.id, type: event.type, created, record });
    this.next = position + record.length;
    this.touched.add(state.name);
    return position;
  }

  private writeMetadata(stream: string, data: Buffer): WriteOutcome {
    return this.write(this.states.of(metadataStreamOf(stream)), [systemEvent('$metadata', data)]);
  }

  private repeated(state: StreamState, revision: number): WriteOutcome {
    const position = state.id === undefined ? undefined : this.table.positionAt(state.id, revision);
    return { kind: 'written', revision, position };
  }

  private storedIn(state: StreamState) {
    const { id: stream } = state;
    return {
      revisionOf: (id: EventId) => (stream === undefined ? undefined : this.table.revisionOf(stream, id)),
      idAt: (revision: number) => (stream === undefined ? undefined : this.table.idAt(stream, revision)),
    };
  }

  private endOfLog(): number {
    const [last] = this.table.allBackwards(Number.MAX_SAFE_INTEGER, 1);
    return last === undefined ? FIRST_POSITION : last.position + last.record.length;
  }
}
