import { beforeAll, describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, ErrorType, FORWARDS, jsonEvent, START, type ResolvedEvent } from '@eventstore/db-client';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, deposit, deposits, freshStream, numbersOf } from './story.js';

/** Reading streams and everything. */
export function describeReads(store: StoreUnderTest): void {
  describe('a stream', () => describeStreamReads(store));
  describe('everything', () => describeAllReads(store));
  describe('through metadata', () => describeLimits(store));
  describe('through links', () => describeLinks(store));
}

function describeStreamReads(store: StoreUnderTest): void {
  const stream = freshStream();
  const LENGTH = 150;
  beforeAll(() => store.client().appendToStream(stream, deposits(LENGTH)));

  it.each([
    ['from the start', { fromRevision: START }, [0, LENGTH - 1, LENGTH]],
    ['a revision and what follows', { fromRevision: 140n }, [140, LENGTH - 1, 10]],
    ['so many', { fromRevision: 20n, maxCount: 70 }, [20, 89, 70]],
    ['backwards from the end', { fromRevision: END, direction: BACKWARDS }, [LENGTH - 1, 0, LENGTH]],
    ['backwards a revision and before', { fromRevision: 10n, direction: BACKWARDS }, [10, 0, 11]],
    ['backwards so many', { fromRevision: 100n, direction: BACKWARDS, maxCount: 80 }, [100, 21, 80]],
    ['backwards from past the end', { fromRevision: 9999n, direction: BACKWARDS, maxCount: 1 }, [149, 149, 1]],
    ['backwards from the start', { fromRevision: START, direction: BACKWARDS }, [0, 0, 1]],
  ] as const)('reads %s', async (_, options, [first, last, count]) => {
    const numbers = numbersOf(await collect(store.client().readStream(stream, options)));
    expect([numbers[0], numbers.at(-1), numbers.length]).toEqual([first, last, count]);
  });

  it('finds nothing past the end', async () => {
    expect(await collect(store.client().readStream(stream, { fromRevision: BigInt(LENGTH) }))).toEqual([]);
    expect(await collect(store.client().readStream(stream, { fromRevision: END }))).toEqual([]);
  });

  it('says that a stream does not exist', async () => {
    const missing = freshStream();
    await expect(collect(store.client().readStream(missing))).rejects.toMatchObject({
      type: ErrorType.STREAM_NOT_FOUND,
      streamName: missing,
    });
  });
}

function describeAllReads(store: StoreUnderTest): void {
  const streams = [freshStream(), freshStream()];
  const place = (events: readonly ResolvedEvent[], n: number) => {
    const position = events[n]?.event?.position;
    if (position === undefined) throw new Error(`There is no event ${n}.`);
    return position;
  };
  const ours = (events: readonly ResolvedEvent[]) =>
    events.filter(({ event }) => event !== undefined && streams.includes(event.streamId));
  let written: ResolvedEvent[];
  beforeAll(async () => {
    for (let n = 0; n < 100; n++) await store.client().appendToStream(streams[n % 2] as string, deposit(n));
    written = ours(await collect(store.client().readAll()));
  });

  it('delivers events in the order of their commits', () => {
    expect(numbersOf(written)).toEqual(Array.from({ length: 100 }, (_, n) => n));
    const positions = written.map((_, n) => place(written, n).commit);
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(positions).size).toBe(100);
  });

  it('starts with an event of the system, so that none of a user is at 0/0', async () => {
    const [first] = await collect(store.client().readAll({ maxCount: 1 }));
    expect(first?.event?.streamId).toMatch(/^\$/);
    expect(place(written, 0).commit).toBeGreaterThan(0n);
  });

  it('includes the position forwards and excludes it backwards', async () => {
    const fromPosition = place(written, 50);
    const forwards = await collect(store.client().readAll({ fromPosition, direction: FORWARDS, maxCount: 3 }));
    const backwards = await collect(store.client().readAll({ fromPosition, direction: BACKWARDS, maxCount: 3 }));
    expect(numbersOf(forwards)).toEqual([50, 51, 52]);
    expect(numbersOf(backwards)).toEqual([49, 48, 47]);
  });

  it('reads backwards all the way', async () => {
    const all = ours(await collect(store.client().readAll({ fromPosition: END, direction: BACKWARDS })));
    expect(numbersOf(all)).toEqual(numbersOf(written).reverse());
  });

  it('finds nothing at the ends', async () => {
    expect(await collect(store.client().readAll({ fromPosition: START, direction: BACKWARDS }))).toEqual([]);
    expect(await collect(store.client().readAll({ fromPosition: END, direction: FORWARDS }))).toEqual([]);
  });
}

function describeLimits(store: StoreUnderTest): void {
  it.each([
    ['$maxCount', { maxCount: 3 }, [7, 8, 9]],
    ['$tb', { truncateBefore: 8 }, [8, 9]],
    ['both', { maxCount: 3, truncateBefore: 5 }, [7, 8, 9]],
    ['$maxAge', { maxAge: 3600 }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('shows what %s leaves', async (_, metadata, left) => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(10));
    await store.client().setStreamMetadata(stream, metadata);
    const read = (options: object) => collect(store.client().readStream(stream, options));
    expect(numbersOf(await read({}))).toEqual(left);
    expect(numbersOf(await read({ direction: BACKWARDS, fromRevision: END }))).toEqual([...left].reverse());
    expect(numbersOf(await read({ maxCount: 1 }))).toEqual(left.slice(0, 1));
  });

  it('hides what grew older than $maxAge', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(2));
    await store.client().setStreamMetadata(stream, { maxAge: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await store.client().appendToStream(stream, deposit(2));
    expect(numbersOf(await collect(store.client().readStream(stream)))).toEqual([2]);
  });

  it('gives metadata back, the latest only, own fields included', async () => {
    const stream = freshStream();
    await store.client().setStreamMetadata(stream, { maxCount: 9, owner: 'Ada' });
    await store.client().setStreamMetadata(stream, { maxCount: 8, owner: 'Bob' });
    const { metadata } = await store.client().getStreamMetadata(stream);
    expect(metadata).toEqual({ maxCount: 8, owner: 'Bob' });
    expect(await collect(store.client().readStream(`$$${stream}`))).toHaveLength(1);
    await expect(collect(store.client().readStream(stream))).rejects.toMatchObject({
      type: ErrorType.STREAM_NOT_FOUND,
    });
  });

  it('leaves everything in $all', async () => {
    const stream = freshStream();
    const { position } = await store.client().appendToStream(stream, deposits(4));
    await store.client().setStreamMetadata(stream, { maxCount: 1 });
    if (position === undefined) throw new Error('An append answers with its position.');
    const last = await collect(store.client().readAll({ direction: BACKWARDS, fromPosition: position, maxCount: 3 }));
    expect(numbersOf(last)).toEqual([2, 1, 0]);
  });
}

function describeLinks(store: StoreUnderTest): void {
  const link = (target: string) => ({ ...jsonEvent({ type: '$>', data: {} }), ...asBinary(target) });
  const asBinary = (text: string) => ({ contentType: 'application/octet-stream' as const, data: Buffer.from(text) });

  it('follows them when asked to, and says when they lead nowhere', async () => {
    const [stream, links] = [freshStream(), freshStream('links')];
    await store.client().appendToStream(stream, deposits(2));
    await store.client().appendToStream(links, [link(`1@${stream}`), link(`7@${stream}`), link(`0@${freshStream()}`)]);
    const resolved = await collect(store.client().readStream(links, { resolveLinkTos: true }));
    expect(resolved.map(({ event, link: by }) => [event?.streamId, event?.revision, by?.streamId])).toEqual([
      [stream, 1n, links],
      [undefined, undefined, links],
      [undefined, undefined, links],
    ]);
    const [plain] = await collect(store.client().readStream(links));
    expect([plain?.event?.type, plain?.link]).toEqual(['$>', undefined]);
  });
}
