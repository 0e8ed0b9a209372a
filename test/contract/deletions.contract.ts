import { expect, it } from '@jest/globals';
import { ErrorType } from '@eventstore/db-client';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, deposit, deposits, freshStream, numbersOf, revisionsOf } from './story.js';

/** Soft deletion, tombstones, and coming back. */
export function describeDeletions(store: StoreUnderTest): void {
  const read = (stream: string) => collect(store.client().readStream(stream));
  const notFound = { type: ErrorType.STREAM_NOT_FOUND };
  const deleted = { type: ErrorType.STREAM_DELETED };
  const wrongVersion = { type: ErrorType.WRONG_EXPECTED_VERSION };

  it('hides a deleted stream and goes on numbering when it comes back', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(3));
    const { position } = await store.client().deleteStream(stream);
    expect(position?.commit).toBeGreaterThan(0n);
    await expect(read(stream)).rejects.toMatchObject(notFound);
    const back = await store.client().appendToStream(stream, deposit(3), { expectedRevision: 'no_stream' });
    expect(back.nextExpectedRevision).toBe(3n);
    await store.client().appendToStream(stream, deposit(4));
    expect(revisionsOf(await read(stream))).toEqual([3n, 4n]);
  });

  it.each(['any', 2n] as const)('lets a deleted stream come back expecting %s', async (expectedRevision) => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(3));
    await store.client().deleteStream(stream, { expectedRevision: 2n });
    await store.client().appendToStream(stream, deposit(3), { expectedRevision });
    expect(numbersOf(await read(stream))).toEqual([3]);
  });

  it('counts a deleted stream as not existing', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(1));
    await store.client().deleteStream(stream);
    const attempt = store.client().appendToStream(stream, deposit(), { expectedRevision: 'stream_exists' });
    await expect(attempt).rejects.toMatchObject(deleted);
  });

  it('drops all metadata at deletion, and brings the stream back when metadata is written', async () => {
    const stream = freshStream();
    await store.client().setStreamMetadata(stream, { owner: 'Ada' });
    await store.client().appendToStream(stream, deposits(2));
    await store.client().deleteStream(stream);
    await store.client().setStreamMetadata(stream, { owner: 'Bob' });
    const { metadata } = await store.client().getStreamMetadata(stream);
    expect(metadata).toEqual({ owner: 'Bob', truncateBefore: 2 });
    expect(await read(stream)).toEqual([]);
    await store.client().appendToStream(stream, deposit(2));
    expect(numbersOf(await read(stream))).toEqual([2]);
  });

  it('refuses to delete at another version, or what never was', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(2));
    await expect(store.client().deleteStream(stream, { expectedRevision: 0n })).rejects.toMatchObject({
      ...wrongVersion,
      streamName: stream,
      expectedVersion: 0n,
      actualVersion: 1n,
    });
    await expect(store.client().deleteStream(freshStream())).rejects.toMatchObject(wrongVersion);
  });

  it('closes a tombstoned stream and its metadata for ever', async () => {
    const stream = freshStream('Überweisung');
    await store.client().appendToStream(stream, deposits(2));
    await store.client().tombstoneStream(stream);
    await expect(read(stream)).rejects.toMatchObject(deleted);
    await expect(store.client().appendToStream(stream, deposit())).rejects.toMatchObject({
      ...deleted,
      streamName: stream,
    });
    await expect(store.client().deleteStream(stream)).rejects.toMatchObject(deleted);
    await expect(store.client().tombstoneStream(stream)).rejects.toMatchObject(deleted);
    await expect(store.client().setStreamMetadata(stream, { maxCount: 1 })).rejects.toMatchObject(deleted);
  });

  it('tombstones a stream that never was, and shows it in $all', async () => {
    const stream = freshStream();
    const { position } = await store.client().tombstoneStream(stream, { expectedRevision: 'no_stream' });
    if (position === undefined) throw new Error('A tombstone has a position.');
    await expect(store.client().appendToStream(stream, deposit())).rejects.toMatchObject(deleted);
    const [shown] = await collect(store.client().readAll({ fromPosition: position, maxCount: 1 }));
    expect(shown?.event).toMatchObject({ streamId: stream, type: '$streamDeleted' });
  });

  it('refuses to tombstone at another version', async () => {
    const stream = freshStream();
    await store.client().appendToStream(stream, deposits(2));
    const attempt = store.client().tombstoneStream(stream, { expectedRevision: 0n });
    await expect(attempt).rejects.toMatchObject(wrongVersion);
    expect(await read(stream)).toHaveLength(2);
  });
}
