import { LRUCache } from 'lru-cache';
import { decodeRecord } from '../wire/recorded-event.js';
import type { StreamCondition } from './append-decision.js';
import type { EventTable } from './event-table.js';
import {
  describedStreamOf,
  isSoftDeleted,
  LATEST_ONLY,
  metadataStreamOf,
  NO_LIMITS,
  parseMetadata,
  type StreamMetadata,
} from './stream-metadata.js';

/** A stream as it stands. `id` is absent until its first event is written. */
export interface StreamState extends StreamCondition {
  readonly id: number | undefined;
  readonly name: string;
  readonly metadata: StreamMetadata;
}

const KEPT = 10_000;
const NEVER_WRITTEN = -1;

/**
 * The state of streams, remembered for the most recently used. What is remembered is only ever what the file says
 * within the current transaction; after a rollback everything must be forgotten.
 */
export class StreamStates {
  private readonly remembered = new LRUCache<string, StreamState>({ max: KEPT });

  constructor(private readonly table: EventTable) {}

  of(name: string): StreamState {
    const known = this.remembered.get(name);
    if (known === undefined) return this.remember(this.load(name));
    return known;
  }

  /** Records that the stream was written to. Its metadata may describe another stream, which is then looked up anew. */
  advance(state: StreamState, id: number, last: number): StreamState {
    const described = describedStreamOf(state.name);
    if (described !== undefined) this.remembered.delete(described);
    return this.remember({ ...state, id, last });
  }

  /** Forgets a stream and its metadata: their fate is shared. */
  forget(name: string): void {
    this.remembered.delete(name);
    this.remembered.delete(metadataStreamOf(name));
  }

  forgetAll(): void {
    this.remembered.clear();
  }

  private remember(state: StreamState): StreamState {
    this.remembered.set(state.name, state);
    return state;
  }

  private load(name: string): StreamState {
    const id = this.table.streamId(name);
    const described = describedStreamOf(name);
    const recorded = described === undefined ? this.recordedMetadata(name) : undefined;
    const metadata = recorded ?? (described === undefined ? NO_LIMITS : LATEST_ONLY);
    return {
      id,
      name,
      last: id === undefined ? NEVER_WRITTEN : (this.table.lastRevision(id) ?? NEVER_WRITTEN),
      tombstoned: this.hasTombstone(id) || (described !== undefined && this.of(described).tombstoned),
      hasMetadata: recorded !== undefined,
      softDeleted: isSoftDeleted(metadata),
      metadata,
    };
  }

  private recordedMetadata(name: string): StreamMetadata | undefined {
    const id = this.table.streamId(metadataStreamOf(name));
    const last = id === undefined ? undefined : this.table.lastRevision(id);
    if (id === undefined || last === undefined) return undefined;
    const [row] = this.table.forwards(id, last, last, 0, 1);
    return row === undefined ? undefined : parseMetadata(decodeRecord(row.record).data);
  }

  private hasTombstone(id: number | undefined): boolean {
    return id !== undefined && this.table.tombstone(id) !== undefined;
  }
}
