import { describe, expect, it } from '@jest/globals';
import {
  END,
  ErrorType,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  START,
  streamNameFilter,
  type Filter,
} from '@eventstore/db-client';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, deposit, deposits, freshStream, until } from './story.js';
import { listen } from './listening.js';

/** Following a stream, or everything. */
export function describeSubscriptions(store: StoreUnderTest): void {
  describe('a stream', () => describeStreamSubscriptions(store));
  describe('everything', () => describeAllSubscriptions(store));
  describe('checkpoints', () => describeCheckpoints(store));
}

function describeStreamSubscriptions(store: StoreUnderTest): void {
  it('delivers history, says so, then what happens', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(70));
    await using heard = listen(store.client().subscribeToStream(stream, { fromRevision: START }));
    await until(() => heard.log.includes('caught up'), 'history is delivered');
    await store.client().appendToStream(stream, deposit(70));
    await until(() => heard.log.length === 73, 'the new event is delivered');
    const history = Array.from({ length: 70 }, (_, n) => n);
    expect(heard.log).toEqual(['confirmed', ...history, 'caught up', 70]);
  });

  it('begins after the revision, or after the end', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(5));
    await using after = listen(store.client().subscribeToStream(stream, { fromRevision: 2n }));
    await using end = listen(store.client().subscribeToStream(stream, { fromRevision: END }));
    await until(() => after.log.includes('caught up') && end.log.includes('caught up'), 'both are live');
    await store.client().appendToStream(stream, deposit(5));
    await until(() => after.log.length === 5 && end.log.length === 3, 'both have the new event');
    expect(after.log).toEqual(['confirmed', 3, 4, 'caught up', 5]);
    expect(end.log).toEqual(['confirmed', 'caught up', 5]);
  });

  it('waits for a stream that does not exist yet', async () => {
    const stream = freshStream();
    await using heard = listen(store.client().subscribeToStream(stream));
    await until(() => heard.log.includes('caught up'), 'it is live');
    await store.client().appendToStream(stream, deposit(0));
    await until(() => heard.log.includes(0), 'the first event is delivered');
  });

  it('delivers the tombstone, then ends', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposit(0));
    await using heard = listen(store.client().subscribeToStream(stream));
    await until(() => heard.log.includes('caught up'), 'it is live');
    await store.client().tombstoneStream(stream);
    await until(() => heard.errors.length > 0, 'it ends');
    expect(heard.types.at(-1)).toBe('$streamDeleted');
    expect(heard.errors[0]).toMatchObject({ type: ErrorType.STREAM_DELETED });
  });

  it('follows links', async () => {
    const [stream, links] = [freshStream(), freshStream('links')];
    await store.client().appendToStream(stream, deposit(42));
    const link = { ...jsonEvent({ type: '$>', data: {} }), contentType: 'application/octet-stream' as const };
    await store.client().appendToStream(links, { ...link, data: Buffer.from(`0@${stream}`) });
    await using heard = listen(store.client().subscribeToStream(links, { resolveLinkTos: true }));
    await until(() => heard.log.includes(42), 'the event behind the link is delivered');
  });
}

function describeAllSubscriptions(store: StoreUnderTest): void {
  it('delivers exactly what a read returns', async () => {
    const prefix = freshStream('ledger');
    const before = await store.client().appendToStream(freshStream(), deposit());
    for (let n = 0; n < 40; n++)
      await store.client().appendToStream(`${prefix}-${n % 3}`, [deposit(2 * n), deposit(2 * n + 1)]);
    const filter = streamNameFilter({ prefixes: [prefix] });
    await using heard = listen(store.client().subscribeToAll({ fromPosition: before.position ?? START, filter }));
    const live = Array.from({ length: 40 }, (_, n) =>
      store.client().appendToStream(`${prefix}-${n % 3}`, deposit(80 + n)),
    );
    await Promise.all(live);
    await until(() => heard.events.length === 120, 'everything is delivered');
    const read = await collect(store.client().readAll({ fromPosition: before.position ?? START }));
    const expected = read.filter(({ event }) => event?.streamId.startsWith(prefix)).map(({ event }) => event?.id);
    expect(heard.events.map(({ event }) => event?.id)).toEqual(expected);
  });

  const own = freshStream('own');
  it.each<[string, Filter, unknown[]]>([
    ['stream prefix', streamNameFilter({ prefixes: [`${own}-a`, `${own}-c`] }), [1, 3]],
    ['stream expression', streamNameFilter({ regex: `^${own}-[bc]$` }), [2, 3]],
    ['type prefix', eventTypeFilter({ prefixes: [`T2-${own}`] }), [2]],
    ['type expression', eventTypeFilter({ regex: `^T[13]-${own}$` }), [1, 3]],
  ])('filters by %s', async (_, filter, expected) => {
    await using heard = listen(store.client().subscribeToAll({ fromPosition: END, filter }));
    await until(() => heard.log.includes('caught up'), 'it is live');
    for (const [n, name] of ['a', 'b', 'c'].entries()) {
      await store
        .client()
        .appendToStream(`${own}-${name}`, jsonEvent({ type: `T${n + 1}-${own}`, data: { n: n + 1 } }));
    }
    await until(() => heard.events.length === expected.length, 'the matching events are delivered');
    expect(heard.log.filter((entry) => typeof entry === 'number')).toEqual(expected);
  });

  it('begins after the position and leaves system events out when asked to', async () => {
    const stream = freshStream();
    const first = await store.client().appendToStream(stream, deposit(1));
    await store.client().setStreamMetadata(stream, { maxCount: 10 });
    await store.client().appendToStream(stream, deposit(2));
    const fromPosition = first.position ?? START;
    await using all = listen(store.client().subscribeToAll({ fromPosition }));
    await using users = listen(store.client().subscribeToAll({ fromPosition, filter: excludeSystemEvents() }));
    await until(() => all.log.includes(2) && users.log.includes(2), 'both have the last event');
    expect(all.types).toContain('$metadata');
    expect(users.types.filter((type) => type?.startsWith('$'))).toEqual([]);
    expect(users.log[1]).toBe(2);
  });
}

function describeCheckpoints(store: StoreUnderTest): void {
  it('come every so many events looked at, matching or not, each at a position that exists', async () => {
    const [stream, nothing] = [freshStream(), freshStream('nothing')];
    const before = await store.client().appendToStream(stream, deposit());
    await store.client().appendToStream(stream, deposits(64));
    const checkpoints: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: [nothing],
      maxSearchWindow: 8,
      checkpointInterval: 2,
      checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
    });
    await using heard = listen(store.client().subscribeToAll({ fromPosition: before.position ?? START, filter }));
    await until(() => heard.log.includes('caught up') && checkpoints.length >= 4, 'four windows of 16 have passed');
    const all = await collect(store.client().readAll({ fromPosition: before.position ?? START }));
    const positions = all.map(({ event }) => event?.position?.commit);
    for (const checkpoint of checkpoints) expect(positions).toContain(checkpoint);
    expect(checkpoints.slice(0, 4)).toEqual([positions[16], positions[32], positions[48], positions[64]]);
  });

  it('come when going live, and never lead astray when nothing matched', async () => {
    const checkpoints: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: [freshStream('nothing')],
      checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
    });
    await using heard = listen(store.client().subscribeToAll({ fromPosition: START, filter }));
    await until(() => heard.log.includes('caught up') && checkpoints.length > 0, 'it is live');
    for (const checkpoint of checkpoints) expect(checkpoint).toBeLessThan(2n ** 63n);
    expect(checkpoints).toEqual([...new Set(checkpoints)].sort((a, b) => (a < b ? -1 : 1)));
  });
}
