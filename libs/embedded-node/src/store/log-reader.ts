import { decodeRecord } from '../wire/recorded-event.js';
import type { EventRow, EventTable } from './event-table.js';
import type { LogTail } from './log-tail.js';
import type { StreamState, StreamStates } from './stream-states.js';

/** What a reader is to be sent for one row: the event, or what a link points to together with the link. */
export interface ResolvedRow {
  readonly event: Uint8Array | undefined;
  readonly link: Uint8Array | undefined;
}

/** How many rows are read at a time. Small, so that a slow reader holds little memory. */
export const PAGE = 64;

const LINK_TYPE = '$>';

/** Reads pages of the log; every page is complete in memory, so no reader ever holds a statement or a lock. */
export class LogReader {
  private readonly latest = new Map<number, EventRow[]>();
  private latestVersion: number | undefined;

  constructor(
    private readonly table: EventTable,
    private readonly states: StreamStates,
    private readonly tail: LogTail,
    private readonly now: () => number,
  ) {}

  stream(name: string): StreamState {
    return this.states.of(name);
  }

  /** Visible events of a stream from a revision on, at most `limit`. */
  streamForwards(stream: StreamState, from: number, limit: number): EventRow[] {
    if (stream.id === undefined) return [];
    return this.table.forwards(stream.id, Math.max(from, oldestShown(stream)), stream.last, this.since(stream), limit);
  }

  /** Visible events of a stream from a revision backwards, at most `limit`. */
  streamBackwards(stream: StreamState, from: number, limit: number): EventRow[] {
    if (stream.id === undefined) return [];
    const to = Math.min(from, stream.last);
    return this.table.backwards(stream.id, oldestShown(stream), to, this.since(stream), limit);
  }

  /**
   * Everything from a position on, a page at a time. Readers that follow the end ask for the same page after each
   * commit; it is read once for all of them.
   */
  allForwards(position: number): EventRow[] {
    if (this.latestVersion !== this.tail.version) {
      this.latest.clear();
      this.latestVersion = this.tail.version;
    }
    const known = this.latest.get(position);
    if (known !== undefined) return known;
    const rows = this.table.allForwards(position, PAGE);
    if (rows.length < PAGE) this.latest.set(position, rows);
    return rows;
  }

  /** Everything before a position, the latest first, a page at a time. */
  allBackwards(position: number): EventRow[] {
    return this.table.allBackwards(position, PAGE);
  }

  /** The position of the last event. */
  lastPosition(): number {
    return this.table.allBackwards(Number.MAX_SAFE_INTEGER, 1)[0]?.position ?? 0;
  }

  /** The tombstone of a stream, if it has one. */
  tombstone(stream: StreamState): EventRow | undefined {
    return stream.id === undefined ? undefined : this.table.tombstone(stream.id);
  }

  /** Follows a link to its event, which is absent when it was deleted, truncated or never there. */
  resolve(row: EventRow, followLinks: boolean): ResolvedRow {
    if (!followLinks || row.type !== LINK_TYPE) return { event: row.record, link: undefined };
    return { event: this.linked(row), link: row.record };
  }

  private linked(row: EventRow): Uint8Array | undefined {
    const target = decodeRecord(row.record).data.toString('utf8');
    const at = target.indexOf('@');
    const revision = Number(target.slice(0, at));
    if (at < 1 || !Number.isSafeInteger(revision)) return undefined;
    const stream = this.states.of(target.slice(at + 1));
    if (stream.tombstoned || stream.softDeleted || revision > stream.last) return undefined;
    const [found] = this.streamForwards(stream, revision, 1);
    return found?.revision === revision ? found.record : undefined;
  }

  private since(stream: StreamState): number {
    return stream.metadata.maxAgeMs === Infinity ? 0 : this.now() - stream.metadata.maxAgeMs;
  }
}

function oldestShown({ metadata, last }: StreamState): number {
  return Math.min(Math.max(metadata.truncateBefore, last - metadata.maxCount + 1, 0), Number.MAX_SAFE_INTEGER);
}
