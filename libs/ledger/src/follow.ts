import type { Recorded } from '#decider';
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
  /** Most events in one batch. */
  readonly batch?: number;
}

/** Some events in the order of the log, and the position up to which everything of ours has been seen. */
export interface Followed {
  readonly events: readonly Recorded[];
  readonly position: Position;
  /** The first event that could not be read, if there is one: whoever follows must stop before it. */
  readonly unreadable?: UnreadableEvent;
}

type Subscribe = (
  from: Position | undefined,
  checkpointReached: (commit: bigint) => void,
) => AllStreamSubscription;

/** Some server versions send this as the checkpoint of a filter without a match; resuming there would skip everything. */
const NONSENSE_CHECKPOINT = 2n ** 64n - 1n;

/**
 * Pulls a subscription in batches. Whatever has arrived goes into one batch, so that catching up costs few transactions
 * and a live event is passed on at once.
 *
 * @throws LedgerUnavailable when the connection is lost; resume from the last position.
 */
export async function* follow(subscribe: Subscribe, codec: Codec, options: FollowOptions): AsyncGenerator<Followed> {
  let wake: () => void = () => undefined;
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
  subscription.on('readable', () => wake());
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
      const batch = pull(subscription, codec, options.batch ?? 500);
      if (batch.events.length > 0 || batch.unreadable) {
        seen = batch.last ?? seen;
        yield { events: batch.events, position: String(seen), ...(batch.unreadable && { unreadable: batch.unreadable }) };
      } else if (checkpoint !== undefined && checkpoint > seen) {
        seen = checkpoint;
        yield { events: [], position: String(seen) };
      } else if (failure !== undefined) {
        throw named('following the log', failure);
      } else if (ended) {
        throw named('following the log', new Error('No connection established: the subscription ended'));
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    options.signal.removeEventListener('abort', end);
    await subscription.unsubscribe().catch(() => undefined);
  }
}

/** Takes what the subscription has ready, stopping before an event that cannot be read. */
function pull(subscription: AllStreamSubscription, codec: Codec, most: number) {
  const events: Recorded[] = [];
  let last: bigint | undefined;
  while (events.length < most) {
    const next = subscription.read() as AllStreamResolvedEvent | null;
    if (next === null) break;
    if (!next.event) continue;
    try {
      events.push(codec.decode(next.event));
      last = next.event.position.commit;
    } catch (error) {
      if (error instanceof UnreadableEvent) return { events, last, unreadable: error };
      throw error;
    }
  }
  return { events, last, unreadable: undefined };
}
