import type { AllStreamSubscription } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { Codec } from './codec.js';
import { LedgerUnavailable } from './errors.js';
import { follow } from './follow.js';

/** A subscription as a server may send it, checkpoints at will: no server can be asked to send a wrong one. */
function subscription() {
  const stream = Object.assign(new PassThrough({ objectMode: true }), { unsubscribe: () => Promise.resolve() });
  let reached: (commit: bigint) => void = () => undefined;
  return {
    stream,
    checkpoint: (commit: bigint) => reached(commit),
    subscribe: (_: string | undefined, checkpointReached: (commit: bigint) => void) => {
      reached = checkpointReached;
      return stream as unknown as AllStreamSubscription;
    },
  };
}

const isOurs = () => Promise.resolve(true);

describe('Following the log', () => {
  it('takes a checkpoint for progress', async () => {
    const { subscribe, checkpoint } = subscription();
    const following = follow(subscribe, new Codec({}), isOurs, { signal: new AbortController().signal });
    const next = following.next();
    checkpoint(42n);
    expect((await next).value).toMatchObject({ entries: [], position: '42' });
    await following.return(undefined);
  });

  it('does not believe the checkpoint that some servers send when nothing matched', async () => {
    const { subscribe, checkpoint } = subscription();
    const following = follow(subscribe, new Codec({}), isOurs, { signal: new AbortController().signal });
    const next = following.next();
    checkpoint(2n ** 64n - 1n);
    checkpoint(7n);
    expect((await next).value).toMatchObject({ position: '7' });
    await following.return(undefined);
  });

  it('calls a lost connection an outage', async () => {
    const { subscribe, stream } = subscription();
    const following = follow(subscribe, new Codec({}), isOurs, { signal: new AbortController().signal });
    const next = following.next();
    stream.destroy();
    await expect(next).rejects.toThrow(LedgerUnavailable);
  });

  it('ends without a word when it is told to', async () => {
    const abort = new AbortController();
    const following = follow(subscription().subscribe, new Codec({}), isOurs, { signal: abort.signal });
    const next = following.next();
    abort.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
