import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { decodeRecord, type ProposedEvent } from '../wire/recorded-event.js';
import { openEventStore, type EventStore } from './event-store.js';
import type { LogWriter } from './log-writer.js';

const event = (): ProposedEvent => ({
  id: randomUUID(),
  type: 'Noted',
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.from('{}'),
});
const append = (stream: string) => (log: LogWriter) => log.append(stream, 'any', [event()]);

let store: EventStore;
beforeEach(() => {
  store = openEventStore(':memory:');
});
afterEach(() => store.close());

describe('the writer of the log', () => {
  it('puts the next event where it would have been, after a transaction that was rolled back', async () => {
    const before = store.reader.lastPosition();
    const written = await store.commits.submit(append('a'));
    const other = openEventStore(':memory:');
    expect(other.reader.lastPosition()).toBe(before);
    const broken = (log: LogWriter) => {
      append('a')(log);
      append('a')(log);
      throw new Error('the disk is full');
    };
    await expect(other.commits.submit(broken)).rejects.toThrow('the disk is full');
    expect(await other.commits.submit(append('a'))).toEqual(written);
    other.close();
  });

  it('tells of the streams written to once', async () => {
    await store.commits.submit(append('a'));
    const touched: string[] = [];
    await store.commits.submit((log) => {
      const written = append('b')(log);
      touched.push(...log.takeTouched());
      return written;
    });
    expect(touched).toEqual(['b']);
  });

  it('marks the end of a stream with an event that holds nothing', async () => {
    await store.commits.submit(append('a'));
    await store.commits.submit((log) => log.tombstone('a', 'any'));
    const tombstone = store.reader.tombstone(store.reader.stream('a'));
    expect(tombstone?.type).toBe('$streamDeleted');
    expect(decodeRecord(tombstone?.record ?? Buffer.alloc(0)).data).toHaveLength(0);
  });
});
