import { describe, expect, it } from '@jest/globals';
import { binaryEvent, ErrorType, jsonEvent, type AppendExpectedRevision } from '@eventstore/db-client';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, deposit, deposits, freshStream, numbersOf, revisionsOf } from './story.js';

/** Passing credentials makes the client use the unary Append instead of the batch one; an insecure node ignores them. */
const UNARY = { credentials: { username: 'admin', password: 'changeit' } };
const LIMIT = 1_048_576;

/** Appending, by both of the client's ways. */
export function describeAppends(store: StoreUnderTest): void {
  describe.each([
    ['in batches', {}],
    ['one by one', UNARY],
  ])('%s', (_, way) => describeOneWay(store, way));

  it('serves many callers at once, each stream without gaps', async () => {
    const streams = [freshStream(), freshStream(), freshStream()];
    const appends = Array.from({ length: 90 }, (_, n) =>
      store.client().appendToStream(streams[n % 3] as string, deposits(2), { expectedRevision: 'any' }),
    );
    await Promise.all(appends);
    for (const stream of streams) {
      const revisions = revisionsOf(await collect(store.client().readStream(stream)));
      expect(revisions).toEqual(Array.from({ length: 60 }, (_, n) => BigInt(n)));
    }
  });

  it('lets one of many callers win a revision', async () => {
    const stream = freshStream();
    const race = Array.from({ length: 20 }, (_, n) =>
      store.client().appendToStream(stream, deposit(n), { expectedRevision: 'no_stream' }),
    );
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await collect(store.client().readStream(stream))).toHaveLength(1);
  });
}

function describeOneWay(store: StoreUnderTest, way: object): void {
  const append = (
    stream: string,
    events: Parameters<ReturnType<StoreUnderTest['client']>['appendToStream']>[1],
    expectedRevision: AppendExpectedRevision,
  ) => store.client().appendToStream(stream, events, { expectedRevision, ...way });

  it('answers with the revision and the position of the last event', async () => {
    const stream = freshStream();
    const { nextExpectedRevision, position } = await append(stream, deposits(3), 'no_stream');
    const events = await collect(store.client().readStream(stream));
    expect(nextExpectedRevision).toBe(2n);
    expect(position?.commit).toBe(events[2]?.event?.position?.commit);
    expect(position?.commit).toBeGreaterThan(0n);
  });

  it('keeps type, data, metadata and the moment', async () => {
    const stream = freshStream();
    const before = Date.now();
    const json = jsonEvent({ type: 'Été', data: { text: 'dépôt €' }, metadata: { who: 'Zoë' } });
    const binary = binaryEvent({ type: 'Scan', data: Uint8Array.of(0, 255, 128), metadata: Uint8Array.of(9, 200) });
    await append(stream, [json, binary], 'no_stream');
    const [first, second] = await collect(store.client().readStream(stream));
    const { id, type, data, metadata } = json;
    expect(first?.event).toMatchObject({ id, type, data, metadata, isJson: true, streamId: stream });
    expect(first?.event?.created.getTime()).toBeGreaterThan(before - 5000);
    expect(first?.event?.created.getTime()).toBeLessThan(Date.now() + 5000);
    expect(second?.event).toMatchObject({ id: binary.id, isJson: false });
    expect(Buffer.from(second?.event?.data as Uint8Array)).toEqual(Buffer.from(binary.data));
  });

  it('takes a stream name in any script', async () => {
    const stream = freshStream('Überweisung-日本');
    await append(stream, deposit(), 'no_stream');
    const [read] = await collect(store.client().readStream(stream));
    expect(read?.event?.streamId).toBe(stream);
  });

  it.each<[AppendExpectedRevision, number, boolean]>([
    ['any', 0, true],
    ['any', 2, true],
    ['no_stream', 0, true],
    ['no_stream', 2, false],
    ['stream_exists', 0, false],
    ['stream_exists', 2, true],
    [0n, 0, false],
    [0n, 2, false],
    [1n, 2, true],
    [2n, 2, false],
  ])('expecting %s on a stream of %s events: %s', async (expected, length, accepted) => {
    const stream = freshStream();
    if (length > 0) await append(stream, deposits(length), 'no_stream');
    const attempt = append(stream, deposit(), expected);
    if (accepted) await expect(attempt).resolves.toMatchObject({ nextExpectedRevision: BigInt(length) });
    else
      await expect(attempt).rejects.toMatchObject({
        type: ErrorType.WRONG_EXPECTED_VERSION,
        streamName: stream,
        expectedVersion: expected,
        actualVersion: length === 0 ? 'no_stream' : BigInt(length - 1),
      });
  });

  it.each<[AppendExpectedRevision]>([['any'], ['stream_exists'], ['no_stream'], [0n]])(
    'answers a repeated append expecting %s as the first time',
    async (expected) => {
      const stream = freshStream();
      if (expected !== 'no_stream') await append(stream, deposit(0), 'no_stream');
      const events = deposits(3);
      const first = await append(stream, events, expected);
      await append(stream, deposit(9), 'any');
      const again = await append(stream, events, expected);
      expect(again).toEqual(first);
      expect(await collect(store.client().readStream(stream))).toHaveLength(expected === 'no_stream' ? 4 : 5);
    },
  );

  it('refuses an append of which only the first part is there', async () => {
    const stream = freshStream();
    const known = deposit();
    await append(stream, known, 'no_stream');
    for (const expected of ['any', 'no_stream'] as const) {
      const attempt = append(stream, [known, deposit()], expected);
      await expect(attempt).rejects.toMatchObject({ type: ErrorType.WRONG_EXPECTED_VERSION });
    }
  });

  it('knows an event by its stream and id together', async () => {
    const [here, there] = [freshStream(), freshStream()];
    const event = deposit();
    await append(here, event, 'any');
    await expect(append(there, event, 'any')).resolves.toMatchObject({ nextExpectedRevision: 0n });
  });

  it('stores an append whole or not at all when it is too large', async () => {
    const stream = freshStream();
    const half = jsonEvent({ type: 'Scan', data: 'x'.repeat(LIMIT / 2) });
    const other = jsonEvent({ type: 'Scan', data: 'x'.repeat(LIMIT / 2) });
    await expect(append(stream, [half, other], 'any')).rejects.toMatchObject({
      type: ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
      maxAppendSize: LIMIT,
    });
    await expect(collect(store.client().readStream(stream))).rejects.toMatchObject({
      type: ErrorType.STREAM_NOT_FOUND,
    });
    await expect(append(stream, half, 'no_stream')).resolves.toMatchObject({ nextExpectedRevision: 0n });
  });

  it('goes on serving after a refusal', async () => {
    const stream = freshStream();
    const outcomes = await Promise.allSettled([
      append(stream, deposit(0), 'no_stream'),
      append(stream, deposit(1), 7n),
      append(stream, deposit(2), 'any'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(numbersOf(await collect(store.client().readStream(stream)))).toHaveLength(2);
  });
}
