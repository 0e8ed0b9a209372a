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

const MOST_IN_BATCH = 1_000;
/** How many turns of the event loop without another event end a batch. */
const TURNS_WITHOUT_MORE = 2;

type Subscribe = (from: Position | undefined, checkpointReached: (commit: bigint) => void) => AllStreamSubscription;

/** Some server versions send this as the checkpoint of a filter without a match; resuming there would skip everything. */
const NONSENSE_CHECKPOINT = 2n ** 64n - 1n;

/**
 * Pulls a subscription in batches.
 *
 * @throws LedgerUnavailable when the connection is lost; resume from the last position.
 */
export async function* follow(subscribe: Subscribe, codec: Codec, options: FollowOptions): AsyncGenerator<Followed> {
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
      const batch = await gather(subscription, codec, options.batch ?? MOST_IN_BATCH);
      if (batch.events.length > 0 || batch.unreadable) {
        seen = batch.last ?? seen;
        yield {
          events: batch.events,
          position: String(seen),
          ...(batch.unreadable && { unreadable: batch.unreadable }),
        };
      } else if (checkpoint !== undefined && checkpoint > seen) {
        seen = checkpoint;
        yield { events: [], position: String(seen) };
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

/** Rung by what happens meanwhile, so that nobody waits for what has happened already. */
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

interface Gathered {
  readonly events: Recorded[];
  readonly last: bigint | undefined;
  readonly unreadable: UnreadableEvent | undefined;
}

/**
 * Takes what the subscription has ready, stopping before an event that cannot be read. The driver's stream holds few
 * events at a time: as long as more have arrived at the next turn they belong to the same batch, so that catching up
 * costs few transactions, and a live event waits for one turn only.
 */
async function gather(subscription: AllStreamSubscription, codec: Codec, most: number): Promise<Gathered> {
  const events: Recorded[] = [];
  let last: bigint | undefined;
  for (let missed = 0; events.length < most && missed < TURNS_WITHOUT_MORE; ) {
    const next = subscription.read() as AllStreamResolvedEvent | null;
    if (next === null) {
      if (events.length === 0) break;
      missed++;
      await turn();
      continue;
    }
    missed = 0;
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
