import { describe, expect, it } from '@jest/globals';
import { eventStoreOn, type EventStore } from './event-store.js';
import { openFile } from './open-file.js';
import { systemEvent } from './system-event.js';

const LONG = 20_000;
const SHORT = 100;

describe('a long stream', () => {
  it('costs an append no more than a short one does', async () => {
    const store = eventStoreOn(openFile(':memory:'));
    await fill(store, 'short', SHORT);
    await fill(store, 'long', LONG);
    const [short, long] = [await appendingTo(store, 'short'), await appendingTo(store, 'long')];
    store.close();
    expect(long).toBeLessThan(5 * short + 1);
  });
});

async function fill(store: EventStore, stream: string, length: number): Promise<void> {
  const events = Array.from({ length }, () => systemEvent('Filler', Buffer.from('{}')));
  await store.commits.submit((log) => log.append(stream, 'any', events));
}

/** Milliseconds that 200 appends take which look for their ids in the stream. */
async function appendingTo(store: EventStore, stream: string): Promise<number> {
  let taken = 0;
  await store.commits.submit((log) => {
    const start = performance.now();
    const outcomes = Array.from({ length: 200 }, () =>
      log.append(stream, 'any', [systemEvent('One', Buffer.alloc(0))]),
    );
    taken = performance.now() - start;
    return outcomes[0] ?? { kind: 'deleted' };
  });
  return taken;
}
