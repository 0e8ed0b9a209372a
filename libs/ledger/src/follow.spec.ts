import type { AllStreamSubscription } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Codec } from './codec.js';
import { LedgerUnavailable } from './errors.js';
import { follow, type Followed } from './follow.js';

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
    await turn();
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
    await expect(next).rejects.toThrow('The event store did not answer while following the log.');
  });

  it('ends without a word when it is told to', async () => {
    const abort = new AbortController();
    const following = follow(subscription().subscribe, new Codec({}), isOurs, { signal: abort.signal });
    const next = following.next();
    abort.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  const event = (commit: bigint, type = 'Noted') => ({
    event: {
      streamId: commit === 3n ? 'mission-control-1' : 'mission-M1',
      type,
      revision: commit,
      id: `e${commit}`,
      data: { occurredOn: '2026-05-04' },
      metadata: {
        commandId: 'c',
        actor: { id: 'COO', role: 'CONSULTANT' },
        recordedAt: '2026-05-04T09:00:00.000Z',
        schema: 1,
        inputDigest: '',
      },
      position: { commit, prepare: commit },
    },
  });
  const codec = new Codec({ Noted: { schema: 1 } });
  const begin = (options: object = {}, ours: (each: { readonly streamId: string }) => boolean = () => true) => {
    const source = subscription();
    const abort = new AbortController();
    const following = follow(source.subscribe, codec, (each) => Promise.resolve(ours(each)), {
      signal: abort.signal,
      ...options,
    });
    const next = async () => {
      const { value } = (await following.next()) as { value: Followed };
      return { at: value.entries.map(({ revision }) => revision), position: value.position, foreign: value.foreign };
    };
    return { ...source, abort, following, next };
  };

  it('takes what has arrived in one batch, and so many at the most', async () => {
    const { stream, next, following } = begin({ batch: 2 });
    for (const commit of [1n, 2n, 4n]) stream.write(event(commit));
    expect(await next()).toEqual({ at: [1, 2], position: '2', foreign: [] });
    expect(await next()).toEqual({ at: [4], position: '4', foreign: [] });
    await following.return(undefined);
  });

  it('takes a thousand events in a batch at the most, unless told', async () => {
    const { stream, next, following } = begin();
    for (let commit = 1n; commit <= 1_001n; commit += 1n) stream.write(event(commit));
    expect((await next()).position).toBe('1000');
    expect((await next()).position).toBe('1001');
    await following.return(undefined);
  });

  it('takes what arrives at the next turn into the batch, each time, and nothing that comes later', async () => {
    const { stream, next, following } = begin();
    stream.write(event(1n));
    const first = next();
    for (const commit of [2n, 4n]) {
      stream.write(event(commit));
      await turn();
    }
    await turn();
    stream.write(event(5n));
    expect(await first).toMatchObject({ at: [1, 2, 4] });
    expect(await next()).toMatchObject({ at: [5] });
    await following.return(undefined);
  });

  it('names each stream of others once, and stands after what it passed over', async () => {
    const { stream, next, following } = begin({}, ({ streamId }) => streamId === 'mission-M1');
    for (const commit of [1n, 3n, 3n]) stream.write(event(commit));
    stream.write({});
    expect(await next()).toEqual({ at: [1], position: '3', foreign: ['mission-control-1'] });
    await following.return(undefined);
  });

  it('hands over what cannot be read, and a checkpoint only beyond what was seen', async () => {
    const { stream, next, checkpoint, following } = begin({ from: '5' });
    stream.write(event(6n, 'FromTheFuture'));
    expect(await next()).toMatchObject({ at: [6], position: '6' });
    checkpoint(6n);
    const later = next();
    checkpoint(7n);
    expect(await later).toEqual({ at: [], position: '7', foreign: [] });
    await following.return(undefined);
  });

  it('takes a checkpoint for no progress at the position from which it began', async () => {
    const { next, checkpoint, following } = begin({ from: '5' });
    const first = next();
    checkpoint(5n);
    await turn();
    checkpoint(6n);
    expect(await first).toMatchObject({ position: '6' });
    await following.return(undefined);
  });

  it('calls an error of the subscription by its name, after what came before it', async () => {
    const { stream, next } = begin();
    const failed = next();
    await turn();
    const cause = Object.assign(new Error('gone'), { type: 'unavailable' });
    stream.emit('error', cause);
    await expect(failed).rejects.toMatchObject({
      name: 'LedgerUnavailable',
      message: 'The event store did not answer while following the log.',
      cause,
    });
  });

  it('leaves nothing behind when it ends: neither the subscription nor an ear for the signal', async () => {
    const { stream, abort, next, following } = begin();
    let unsubscribed = 0;
    stream.unsubscribe = () => {
      unsubscribed += 1;
      return Promise.reject(new Error('already gone'));
    };
    stream.write(event(1n));
    await next();
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(1);
    await following.return(undefined);
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(0);
    expect(unsubscribed).toBe(1);
  });

  it('throws on what is no matter of reading', async () => {
    const broken = {
      decode: () => {
        throw new TypeError('a defect');
      },
    } as unknown as Codec;
    const { stream, subscribe } = subscription();
    const following = follow(subscribe, broken, isOurs, { signal: new AbortController().signal });
    stream.write(event(1n));
    await expect(following.next()).rejects.toThrow('a defect');
  });
});
