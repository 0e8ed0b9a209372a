import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, eventStoreOn } from './event-store.js';
import { PAGE } from './log-reader.js';
import { openFile } from './open-file.js';
import { metadataStreamOf } from './stream-metadata.js';
import { systemEvent } from './system-event.js';
import type { ExpectedVersion } from './append-decision.js';

let folder: string;
let store: EventStore;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
  now = 1_000_000;
  store = eventStoreOn(openFile(join(folder, 'events.db')), () => now);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const write = (stream: string, events: readonly (readonly [type: string, data: string])[], expected: ExpectedVersion) =>
  store.commits.submit((log) =>
    log.append(
      stream,
      expected,
      events.map(([type, data]) => systemEvent(type, Buffer.from(data))),
    ),
  );
const append = (stream: string, count: number, expected: ExpectedVersion = 'any') =>
  write(
    stream,
    Array.from({ length: count }, () => ['Noted', ''] as const),
    expected,
  );
const limit = (stream: string, metadata: object) =>
  write(metadataStreamOf(stream), [['$metadata', JSON.stringify(metadata)]], 'any');

const forwards = (name: string, from = 0, most = 100) =>
  store.reader.streamForwards(store.reader.stream(name), from, most).map(({ revision }) => revision);
const backwards = (name: string, from = Number.MAX_SAFE_INTEGER, most = 100) =>
  store.reader.streamBackwards(store.reader.stream(name), from, most).map(({ revision }) => revision);

describe('the events of a stream that readers see', () => {
  it('are all of them, in either direction, from a revision, so many at the most', async () => {
    await append('s', 5);
    expect([forwards('s'), forwards('s', 3), forwards('s', 1, 2)]).toEqual([
      [0, 1, 2, 3, 4],
      [3, 4],
      [1, 2],
    ]);
    expect([backwards('s'), backwards('s', 2), backwards('s', 3, 2)]).toEqual([
      [4, 3, 2, 1, 0],
      [2, 1, 0],
      [3, 2],
    ]);
    expect([forwards('none'), backwards('none')]).toEqual([[], []]);
  });

  it('are the last ones where it says how many', async () => {
    await append('s', 5);
    await limit('s', { $maxCount: 2 });
    expect([forwards('s'), backwards('s')]).toEqual([
      [3, 4],
      [4, 3],
    ]);
    await append('s', 1);
    expect(forwards('s')).toEqual([4, 5]);
  });

  it('are those from where it is truncated', async () => {
    await append('s', 5);
    await limit('s', { $tb: 3 });
    expect([forwards('s'), forwards('s', 4), backwards('s')]).toEqual([[3, 4], [4], [4, 3]]);
  });

  it('are those that are not too old', async () => {
    await limit('s', { $maxAge: 10 });
    await append('s', 1);
    now += 6_000;
    await append('s', 1);
    now += 4_000;
    expect(forwards('s')).toEqual([0, 1]);
    now += 1;
    expect([forwards('s'), backwards('s')]).toEqual([[1], [1]]);
  });

  it('are the latest alone of metadata', async () => {
    await append('s', 1);
    await limit('s', { $maxCount: 2 });
    await limit('s', { $maxCount: 3 });
    expect(forwards(metadataStreamOf('s'))).toEqual([1]);
  });
});

describe('a stream that is deleted', () => {
  it('shows nothing until it is written to again, and then what is new', async () => {
    await append('s', 3);
    await store.commits.submit((log) => log.delete('s', 2));
    expect([forwards('s'), store.reader.stream('s').softDeleted]).toEqual([[], true]);
    expect(await append('s', 2, 'no_stream')).toMatchObject({ kind: 'written', revision: 4 });
    expect([forwards('s'), store.reader.stream('s').softDeleted]).toEqual([[3, 4], false]);
  });

  it('comes back with its metadata as well, and keeps what that says', async () => {
    await append('s', 3);
    await store.commits.submit((log) => log.delete('s', 'any'));
    await limit('s', { $maxCount: 1 });
    await append('s', 2);
    expect(forwards('s')).toEqual([4]);
    expect(store.reader.stream('s').metadata).toMatchObject({ truncateBefore: 3, maxCount: 1 });
  });

  it('must be there, at the version that is expected', async () => {
    expect(await store.commits.submit((log) => log.delete('none', 'any'))).toEqual({
      kind: 'wrong-version',
      current: -1,
    });
    await append('s', 2);
    expect(await store.commits.submit((log) => log.delete('s', 5))).toEqual({ kind: 'wrong-version', current: 1 });
    await limit('limited', { $maxCount: 1 });
    expect(await store.commits.submit((log) => log.delete('limited', 'any'))).toMatchObject({ kind: 'written' });
  });

  it('for good is never written to again, nor is its metadata', async () => {
    await append('s', 2);
    const tombstone = await store.commits.submit((log) => log.tombstone('s', 1));
    expect(tombstone).toMatchObject({ kind: 'written', revision: Number.MAX_SAFE_INTEGER });
    expect(store.reader.tombstone(store.reader.stream('s'))?.type).toBe('$streamDeleted');
    expect(store.reader.tombstone(store.reader.stream('none'))).toBeUndefined();
    expect([await append('s', 1), await limit('s', { $maxCount: 1 })]).toEqual([
      { kind: 'deleted' },
      { kind: 'deleted' },
    ]);
    expect(await store.commits.submit((log) => log.delete('s', 'any'))).toEqual({ kind: 'deleted' });
    expect(await store.commits.submit((log) => log.tombstone('never', 'any'))).toMatchObject({ kind: 'written' });
    expect(await append('never', 1)).toEqual({ kind: 'deleted' });
  });
});

describe('the whole log', () => {
  it('is read a page at a time, each event at its position, in either direction', async () => {
    await append('s', PAGE);
    await append('t', 5);
    const first = store.reader.allForwards(0);
    expect(first).toHaveLength(PAGE);
    const rest = store.reader.allForwards((first.at(-1)?.position ?? 0) + 1);
    // The log begins with an event of the system.
    expect(first.length + rest.length).toBe(PAGE + 5 + 1);
    const positions = [...first, ...rest].map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const [last] = positions.slice(-1);
    expect(store.reader.lastPosition()).toBe(last);
    const back = store.reader.allBackwards(last ?? 0).map(({ position }) => position);
    expect(back).toEqual(positions.slice(-PAGE - 1, -1).toReversed());
  });

  it('is read anew at its end after each commit, and once until then', async () => {
    const end = store.reader.lastPosition() + 1;
    const empty = store.reader.allForwards(end);
    expect([empty, store.reader.allForwards(end) === empty]).toEqual([[], true]);
    await append('s', 1);
    expect(store.reader.allForwards(end).map(({ streamName }) => streamName)).toEqual(['s']);
  });

  it('tells at which position what was written last stands, also when it is written again', async () => {
    const event = systemEvent('Noted', Buffer.from('x'));
    const once = () => store.commits.submit((log) => log.append('s', 'no_stream', [event]));
    const first = await once();
    expect(first).toMatchObject({ kind: 'written', revision: 0, position: store.reader.lastPosition() });
    await append('s', 1);
    expect(await once()).toEqual(first);
    expect(await append('s', 0)).toEqual({ kind: 'written', revision: 1, position: undefined });
  });
});

describe('a link', () => {
  const resolved = async (target: string, followLinks = true) => {
    await write('links', [['$>', target]], 'any');
    const [row] = store.reader.streamBackwards(store.reader.stream('links'), Number.MAX_SAFE_INTEGER, 1);
    if (!row) throw new Error('There is no link.');
    const { event, link } = store.reader.resolve(row, followLinks);
    const [wanted] = store.reader.streamForwards(store.reader.stream('s@t'), 1, 1);
    return { event, link, leads: event !== undefined && Buffer.from(event).equals(wanted?.record ?? Buffer.alloc(0)) };
  };

  it('leads to its event, in a stream of whatever name', async () => {
    await append('s@t', 3);
    const { leads, link } = await resolved('1@s@t');
    expect([leads, link !== undefined]).toEqual([true, true]);
  });

  it('is shown as it is to who does not follow it', async () => {
    await append('s@t', 3);
    const { leads, link, event } = await resolved('1@s@t', false);
    expect([leads, link, event !== undefined]).toEqual([false, undefined, true]);
  });

  it.each(['9@s@t', '@s@t', 'x@s@t', 'nothing', '0@none'])('leads nowhere: %s', async (target) => {
    await append('s@t', 3);
    expect((await resolved(target)).event).toBeUndefined();
  });

  it('leads nowhere once its event is hidden', async () => {
    await append('s@t', 3);
    await limit('s@t', { $tb: 2 });
    expect((await resolved('1@s@t')).event).toBeUndefined();
    await store.commits.submit((log) => log.delete('s@t', 'any'));
    expect((await resolved('2@s@t')).event).toBeUndefined();
  });
});
