import type { Recorded } from '#decider';
import {
  ANY,
  BACKWARDS,
  END,
  ErrorType,
  EVENT_TYPE,
  FORWARDS,
  NO_STREAM,
  START,
  STREAM_NAME,
  type AllStreamSubscription,
} from '@eventstore/db-client';
import type { Codec, NewEvent } from './codec.js';
import { LedgerUnavailable, driverType, named, type StoreClient } from './errors.js';
import { follow, type Followed, type FollowOptions } from './follow.js';
import { Origins, type Beginning, type StreamFamilies } from './origins.js';

/** The revision of a stream that has no event. */
export const NO_REVISION = -1;

/** Where an append ended, or that it conflicted. */
export type Appended = { readonly conflict: false; readonly revision: number } | { readonly conflict: true };

/** The part of a stored event that a proof covers. */
export interface StoredEvent {
  readonly streamId: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** Where an event stands in the log, and when it was stored. */
export interface Place {
  /** Commit position. */
  readonly position: string;
  readonly created: Date;
}

const APPEND_TIMEOUT_MS = 10_000;

/** Streams of events on EventStoreDB. Every driver error leaves here under one of our names. */
export class Ledger {
  private readonly prefixes: readonly string[];
  private readonly origins: Origins;

  constructor(
    private readonly client: StoreClient,
    readonly codec: Codec,
    families: StreamFamilies,
  ) {
    this.prefixes = Object.keys(families);
    this.origins = new Origins(families, (stream) => this.firstOf(stream));
  }

  /**
   * Events of a stream in order, from `from` to `to` (revisions, both included). A stream that does not exist has none,
   * and neither has one that never began as ours.
   *
   * @throws LedgerUnavailable, UnreadableEvent
   */
  async *read(stream: string, range: { readonly from?: number; readonly to?: number } = {}): AsyncGenerator<Recorded> {
    const from = range.from ?? 0;
    const maxCount = range.to === undefined ? Number.MAX_SAFE_INTEGER : range.to - from + 1;
    if (maxCount <= 0) return;
    try {
      const events = this.client.readStream(stream, { direction: FORWARDS, fromRevision: BigInt(from), maxCount });
      for await (const { event } of events) {
        if (!event) continue;
        if (!this.origins.fits(event)) return;
        yield this.codec.decode(event);
      }
    } catch (error) {
      if (driverType(error) === ErrorType.STREAM_NOT_FOUND) return;
      throw named(`reading ${stream}`, error);
    }
  }

  /**
   * Events of a stream from a revision on, up to one when it is given, as the bytes that are stored: neither checked nor
   * brought up to date.
   *
   * The driver hands over what it has parsed. What we store was written by JSON.stringify, whose output survives
   * JSON.parse and JSON.stringify unchanged, byte for byte; so writing it out again gives the stored bytes.
   *
   * @throws LedgerUnavailable
   */
  async *readStored(
    stream: string,
    { from, to }: { readonly from: number; readonly to?: number },
  ): AsyncGenerator<StoredEvent> {
    const maxCount = to === undefined ? Number.MAX_SAFE_INTEGER : to - from + 1;
    if (maxCount <= 0) return;
    try {
      const events = this.client.readStream(stream, { direction: FORWARDS, fromRevision: BigInt(from), maxCount });
      for await (const { event } of events) {
        if (!event) continue;
        const { streamId, type, data, metadata } = event;
        yield {
          streamId,
          type,
          data: Buffer.from(JSON.stringify(data)),
          metadata: Buffer.from(JSON.stringify(metadata)),
        };
      }
    } catch (error) {
      if (driverType(error) === ErrorType.STREAM_NOT_FOUND) return;
      throw named(`reading ${stream}`, error);
    }
  }

  /**
   * Appends all the events or none, provided that the stream's last revision is `expected` (NO_REVISION: no event yet).
   *
   * @throws LedgerUnavailable when the store did not answer; the same event ids may then be appended again.
   */
  async append(stream: string, events: readonly NewEvent[], expected: number): Promise<Appended> {
    const expectedRevision = expected === NO_REVISION ? NO_STREAM : BigInt(expected);
    const encoded = events.map((event) => this.codec.encode(event));
    try {
      const { nextExpectedRevision } = await inTime(
        this.client.appendToStream(stream, encoded, { expectedRevision }),
        `appending to ${stream}`,
      );
      return { conflict: false, revision: Number(nextExpectedRevision) };
    } catch (error) {
      if (driverType(error) === ErrorType.WRONG_EXPECTED_VERSION) return { conflict: true };
      throw named(`appending to ${stream}`, error);
    }
  }

  /**
   * Adds one event whatever the revision of the stream; adding the same event id again changes nothing.
   *
   * @throws LedgerUnavailable
   */
  async note(stream: string, event: NewEvent): Promise<void> {
    const noting = this.client.appendToStream(stream, this.codec.encode(event), { expectedRevision: ANY });
    try {
      await inTime(noting, `appending to ${stream}`);
    } catch (error) {
      throw named(`appending to ${stream}`, error);
    }
  }

  /** Our events over all streams in the order of the log, in batches, for ever: history first, then live. Of some types alone when they are given. */
  follow(options: FollowOptions): AsyncGenerator<Followed> {
    const subscription = (from: FollowOptions['from'], checkpointReached: (commit: bigint) => void) =>
      this.client.subscribeToAll({
        fromPosition: from === undefined ? START : { commit: BigInt(from), prepare: BigInt(from) },
        filter: {
          filterOn: options.types ? EVENT_TYPE : STREAM_NAME,
          prefixes: [...(options.types ?? this.prefixes)],
          checkpointInterval: 1,
          checkpointReached: (_: AllStreamSubscription, position) => checkpointReached(position.commit),
        },
      });
    return follow(subscription, this.codec, (event) => this.origins.isOurs(event), options);
  }

  /**
   * Our first event after a position, or the first of all; undefined when there is none. Looks at `depth` events only.
   *
   * @throws LedgerUnavailable
   */
  async firstAfter(position: string | undefined, depth = 200): Promise<Place | undefined> {
    const from = position === undefined ? START : { commit: BigInt(position), prepare: BigInt(position) };
    try {
      for await (const { event } of this.client.readAll({ direction: FORWARDS, fromPosition: from, maxCount: depth })) {
        if (!event || !this.isNamedLikeOurs(event.streamId)) continue;
        if (position === undefined || event.position.commit > BigInt(position)) return placeOf(event);
      }
      return undefined;
    } catch (error) {
      throw named('looking for what comes next in the log', error);
    }
  }

  /** The commit position of our last event, or undefined in an empty log. Looks at the last `depth` events only. */
  async head(depth = 200): Promise<Place | undefined> {
    try {
      const events = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: depth });
      for await (const { event } of events) {
        if (event && this.isNamedLikeOurs(event.streamId)) return placeOf(event);
      }
      return undefined;
    } catch (error) {
      throw named('looking for the end of the log', error);
    }
  }

  private async firstOf(stream: string): Promise<Beginning | undefined> {
    try {
      for await (const { event } of this.client.readStream(stream, { direction: FORWARDS, maxCount: 1 })) return event;
      return undefined;
    } catch (error) {
      if (driverType(error) === ErrorType.STREAM_NOT_FOUND || driverType(error) === ErrorType.STREAM_DELETED)
        return undefined;
      throw named(`looking for the beginning of ${stream}`, error);
    }
  }

  private isNamedLikeOurs(stream: string): boolean {
    return this.prefixes.some((prefix) => stream.startsWith(prefix));
  }
}

const placeOf = ({
  position,
  created,
}: {
  readonly position: { readonly commit: bigint };
  readonly created: Date;
}): Place => ({
  position: String(position.commit),
  created,
});

/** The driver waits for ever for a batch append that is never answered; we do not. */
async function inTime<T>(promise: Promise<T>, doing: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new LedgerUnavailable(doing, new Error(`no answer in ${APPEND_TIMEOUT_MS} ms`))),
      APPEND_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
