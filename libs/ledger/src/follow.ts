import type { Recorded } from '#decider';
import { setImmediate as turn } from 'node:timers/promises';
import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import type { Codec } from './codec.js';
import { UnreadableEvent, named } from './errors.js';

/** A commit position as a decimal string: JavaScript numbers do not hold all of them. */
export type Position = string;

export interface FollowOptions {
  /** The last position already dealt with; left out, from the beginning. */
  readonly from?: Position;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** Events whose type begins like one of these alone; left out, all. */
  readonly types?: readonly string[];
  /** Most events in one batch. */
  readonly batch?: number;
}

/** What stands in the log: an event, or one that cannot be read, in its place. */
export type Entry = Recorded | UnreadableEvent;

/** A part of the log, and the position up to which everything of ours has been seen. */
export interface Followed {
  /** In the order of the log. Whoever follows goes no further in a stream of which something cannot be read. */
  readonly entries: readonly Entry[];
  readonly position: Position;
  /** Streams under names like ours that never began as ours, of which something was passed over. */
  readonly foreign: readonly string[];
}

/** An entry that cannot be read. */
export const isUnreadable = (entry: Entry): entry is UnreadableEvent => entry instanceof UnreadableEvent;

const MOST_IN_BATCH = 1_000;
/** How many turns of the event loop without another event end a batch. */
const TURNS_WITHOUT_MORE = 2;

type Stored = NonNullable<AllStreamResolvedEvent['event']>;

type Subscribe = (from: Position | undefined, checkpointReached: (commit: bigint) => void) => AllStreamSubscription;

/** Some server versions send this as the checkpoint of a filter without a match; resuming there would skip everything. */
const NONSENSE_CHECKPOINT = 2n ** 64n - 1n;

/**
 * Pulls a subscription in batches.
 *
 * @throws LedgerUnavailable when the connection is lost; resume from the last position.
 */
export async function* follow(
  subscribe: Subscribe,
  codec: Codec,
  isOurs: (event: Stored) => Promise<boolean>,
  options: FollowOptions,
): AsyncGenerator<Followed> {
  const bell = new Bell();
  const wake = () => bell.ring();
  let failure: unknown;
  let ended = false;
  let checkpoint: bigint | undefined;

  const subscription = subscribe(options.from, (commit) => {
    if (commit < NONSENSE_CHECKPOINT) checkpoint = commit;
    wake();
  });
  const end = () => {
    ended = true;
    wake();
  };
  subscription.on('readable', wake);
  subscription.on('end', end);
  subscription.on('close', end);
  subscription.on('error', (error: unknown) => {
    failure = error;
    end();
  });
  options.signal.addEventListener('abort', end);

  let seen = BigInt(options.from ?? -1);
  try {
    while (!options.signal.aborted) {
      bell.mute();
      const batch = await gather(subscription, options.batch ?? MOST_IN_BATCH);
      const last = batch.at(-1);
      if (last) {
        seen = last.position.commit;
        yield { ...(await sorted(batch, codec, isOurs)), position: String(seen) };
      } else if (checkpoint !== undefined && checkpoint > seen) {
        seen = checkpoint;
        yield { entries: [], position: String(seen), foreign: [] };
      } else if (failure !== undefined) {
        throw named('following the log', failure);
      } else if (ended && !options.signal.aborted) {
        throw named('following the log', new Error('No connection established: the subscription ended'));
      } else {
        await bell.rung();
      }
    }
  } finally {
    options.signal.removeEventListener('abort', end);
    await subscription.unsubscribe().catch(() => undefined);
  }
}

/** Rung by what happens meanwhile, so that no follower waits for what has already happened. */
class Bell {
  private hasRung = false;
  private heard: () => void = () => undefined;

  ring(): void {
    this.hasRung = true;
    this.heard();
  }

  /** Only what rings from now on counts. */
  mute(): void {
    this.hasRung = false;
  }

  rung(): Promise<void> {
    return new Promise((resolve) => {
      this.heard = resolve;
      if (this.hasRung) resolve();
    });
  }
}

/** What is ours among stored events, read as far as it can be. */
async function sorted(
  batch: readonly Stored[],
  codec: Codec,
  isOurs: (event: Stored) => Promise<boolean>,
): Promise<Omit<Followed, 'position'>> {
  const entries: Entry[] = [];
  const foreign = new Set<string>();
  for (const event of batch) {
    if (await isOurs(event)) entries.push(read(event, codec));
    else foreign.add(event.streamId);
  }
  return { entries, foreign: [...foreign] };
}

function read(event: Stored, codec: Codec): Entry {
  try {
    return codec.decode(event);
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
}

/**
 * Takes what the subscription has ready. The driver's stream holds few events at a time: as long as more have arrived at
 * the next turn they belong to the same batch, so that catching up costs few transactions, and a live event waits for
 * one turn only.
 */
async function gather(subscription: AllStreamSubscription, most: number): Promise<readonly Stored[]> {
  const events: Stored[] = [];
  for (let missed = 0; events.length < most && missed < TURNS_WITHOUT_MORE; ) {
    const next = subscription.read() as AllStreamResolvedEvent | null;
    if (next === null) {
      if (events.length === 0) break;
      missed++;
      await turn();
      continue;
    }
    missed = 0;
    if (next.event) events.push(next.event);
  }
  return events;
}
