import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Recorded } from '#decider';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Codec, type NewEvent } from './codec.js';
import { LedgerUnavailable, UnreadableEvent } from './errors.js';
import { isUnreadable, type Followed } from './follow.js';
import { Ledger, NO_REVISION } from './ledger.js';

const FAMILIES = { 'mission-': ['Noted'], 'refusals-': ['Noted'] };
const PREFIXES = Object.keys(FAMILIES);
const forms = { Noted: { schema: 1 } };

let node: EmbeddedNode;
let client: EventStoreDBClient;
let ledger: Ledger;

const noted = (text: string, eventId: string = randomUUID()): NewEvent => ({
  eventId,
  type: 'Noted',
  data: { occurredOn: '2026-02-02', text } as NewEvent['data'],
  metadata: {
    commandId: randomUUID(),
    correlationId: 'c',
    actor: { id: 'COO', role: 'CONSULTANT' },
    recordedAt: '2026-02-02T09:00:00.000Z',
    schema: 1,
    inputDigest: '',
  },
});

async function texts(events: AsyncIterable<Recorded>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { data } of events) found.push((data as unknown as { text: string }).text);
  return found;
}

/** Follows until a condition on everything seen so far holds. */
async function followUntil(
  from: string | undefined,
  enough: (seen: readonly Followed[]) => boolean,
): Promise<readonly Followed[]> {
  const abort = new AbortController();
  const seen: Followed[] = [];
  for await (const followed of ledger.follow({ signal: abort.signal, ...(from !== undefined && { from }) })) {
    seen.push(followed);
    if (enough(seen)) break;
  }
  return seen;
}

const entriesOf = (seen: readonly Followed[]) => seen.flatMap(({ entries }) => entries);
const eventsOf = (seen: readonly Followed[]) =>
  entriesOf(seen).flatMap((entry) => (isUnreadable(entry) ? [] : [entry]));

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  client = EventStoreDBClient.connectionString(node.connectionString);
  ledger = new Ledger(client, new Codec(forms), FAMILIES);
});

afterAll(() => node.close());

describe('The ledger', () => {
  it('appends at the exact revision, from the one before the first on, and reads any part of a stream', async () => {
    expect(NO_REVISION + 1).toBe(0);
    expect(await ledger.append('mission-a', [noted('one'), noted('two')], NO_REVISION)).toEqual({
      conflict: false,
      revision: 1,
    });
    expect(await ledger.append('mission-a', [noted('three')], 1)).toEqual({ conflict: false, revision: 2 });
    expect(await texts(ledger.read('mission-a'))).toEqual(['one', 'two', 'three']);
    expect(await texts(ledger.read('mission-a', { from: 1, to: 1 }))).toEqual(['two']);
    expect(await texts(ledger.read('mission-a', { from: 3 }))).toEqual([]);
    expect(await texts(ledger.read('mission-nowhere'))).toEqual([]);
  });

  it('reports a conflict, and writes nothing then', async () => {
    await ledger.append('mission-b', [noted('one')], NO_REVISION);
    expect(await ledger.append('mission-b', [noted('other')], NO_REVISION)).toEqual({ conflict: true });
    expect(await ledger.append('mission-b', [noted('other')], 5)).toEqual({ conflict: true });
    expect(await texts(ledger.read('mission-b'))).toEqual(['one']);
  });

  it('notes an event once, however often it is noted', async () => {
    const line = noted('no');
    await ledger.note('refusals-a', line);
    await ledger.note('refusals-a', line);
    expect(await texts(ledger.read('refusals-a'))).toEqual(['no']);
  });

  it('follows its own streams in the order of the log, from where it stopped', async () => {
    await client.appendToStream('elsewhere', jsonEvent({ type: 'Foreign', data: {} }));
    await ledger.append('mission-c', [noted('c1')], NO_REVISION);
    const has = (text: string) => (seen: readonly Followed[]) =>
      eventsOf(seen).some(({ data }) => (data as unknown as { text: string }).text === text);
    const first = await followUntil(undefined, has('c1'));
    expect(eventsOf(first).every(({ stream }) => PREFIXES.some((prefix) => stream.startsWith(prefix)))).toBe(true);
    const positions = eventsOf(first).map(({ position }) => BigInt(position));
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));

    const stopped = first.at(-1)?.position;
    const live = followUntil(stopped, has('c3'));
    await ledger.append('mission-c', [noted('c2'), noted('c3')], 0);
    expect(eventsOf(await live).map(({ data }) => (data as unknown as { text: string }).text)).toEqual(['c2', 'c3']);
  });

  it('follows some types alone', async () => {
    const head = await ledger.head();
    await ledger.append('mission-types', [noted('t1')], NO_REVISION);
    await client.appendToStream('mission-types', jsonEvent({ type: 'Other', data: {} }));
    const from = head?.position ?? '';
    const heard = async (types: readonly string[]) => {
      for await (const { entries } of ledger.follow({ from, types, signal: new AbortController().signal }))
        if (entries.length > 0) return entries.map(({ type }) => type);
      return [];
    };
    expect(await heard(['Oth'])).toEqual(['Other']);
    expect(await heard(['Noted'])).toEqual(['Noted']);
  });

  it('moves on past events of others, so that a restart does not see them again', async () => {
    const head = await ledger.head();
    for (let n = 0; n < 100; n++) await client.appendToStream('elsewhere', jsonEvent({ type: 'Foreign', data: {} }));
    const seen = await followUntil(head?.position, (all) => all.length > 0);
    expect(eventsOf(seen)).toEqual([]);
    expect(BigInt(seen.at(-1)?.position ?? 0)).toBeGreaterThan(BigInt(head?.position ?? 0));
  });

  it('hands over an event that it cannot read in its place, and what comes after it', async () => {
    const head = await ledger.head();
    await ledger.append('mission-d', [noted('d1')], NO_REVISION);
    await client.appendToStream('mission-d', jsonEvent({ type: 'FromTheFuture', data: {} }));
    await ledger.append('mission-e', [noted('e1')], NO_REVISION);
    const seen = entriesOf(await followUntil(head?.position, (all) => entriesOf(all).length === 3));
    expect(seen.map((entry) => [entry.stream, entry.revision, isUnreadable(entry)])).toEqual([
      ['mission-d', 0, false],
      ['mission-d', 1, true],
      ['mission-e', 0, false],
    ]);
    expect(seen[1]).toBeInstanceOf(UnreadableEvent);
    expect(seen.map(({ position }) => position).every((position) => /^\d+$/.test(position))).toBe(true);
    await expect(texts(ledger.read('mission-d'))).rejects.toThrow(/FromTheFuture/);
  });

  it('passes over a stream that never began as ours, whatever is in it later, and names it', async () => {
    const head = await ledger.head();
    await client.appendToStream('mission-control-1', jsonEvent({ type: 'LaunchScheduled', data: {} }));
    await ledger.append('mission-control-1', [noted('late')], 0);
    await ledger.append('mission-f', [noted('f1')], NO_REVISION);
    const has = (seen: readonly Followed[]) => eventsOf(seen).length > 0;
    const seen = await followUntil(head?.position, has);
    expect(entriesOf(seen).map(({ stream }) => stream)).toEqual(['mission-f']);
    expect(new Set(seen.flatMap(({ foreign }) => foreign))).toEqual(new Set(['mission-control-1']));
    expect(await texts(ledger.read('mission-control-1'))).toEqual([]);
    const again = new Ledger(client, new Codec(forms), FAMILIES);
    const between = (await ledger.firstAfter(head?.position))?.position;
    for await (const { entries } of again.follow({ signal: new AbortController().signal, from: between ?? '' })) {
      expect(entries.map(({ stream }) => stream)).not.toContain('mission-control-1');
      if (entries.length > 0) break;
    }
  });

  it('hands over the bytes that are stored, of any part of a stream', async () => {
    await ledger.append('mission-g', [noted('g1'), noted('g2'), noted('g3')], NO_REVISION);
    const stored = async (stream: string, range: { readonly from: number; readonly to?: number }) => {
      const found: unknown[] = [];
      for await (const { data, type, streamId } of ledger.readStored(stream, range)) {
        found.push([streamId, type, (JSON.parse(Buffer.from(data).toString()) as { text: string }).text]);
      }
      return found;
    };
    const line = (text: string) => ['mission-g', 'Noted', text];
    expect(await stored('mission-g', { from: 1 })).toEqual([line('g2'), line('g3')]);
    expect(await stored('mission-g', { from: 0, to: 1 })).toEqual([line('g1'), line('g2')]);
    expect(await stored('mission-g', { from: 2, to: 2 })).toEqual([line('g3')]);
    expect(await stored('mission-g', { from: 2, to: 1 })).toEqual([]);
    expect(await stored('mission-nowhere', { from: 0 })).toEqual([]);
    expect(await texts(ledger.read('mission-g', { from: 2, to: 1 }))).toEqual([]);
  });

  it('knows the first of its events after a position, and the last of all, whatever others write', async () => {
    const before = await ledger.head();
    await client.appendToStream('elsewhere', jsonEvent({ type: 'Foreign', data: {} }));
    expect(await ledger.firstAfter(before?.position)).toBeUndefined();
    expect((await ledger.head())?.position).toBe(before?.position);
    await ledger.append('mission-h', [noted('h1'), noted('h2')], NO_REVISION);
    const first = await ledger.firstAfter(before?.position);
    const head = await ledger.head();
    expect(first?.created).toBeInstanceOf(Date);
    expect(BigInt(first?.position ?? 0)).toBeLessThan(BigInt(head?.position ?? 0));
    expect((await ledger.firstAfter(first?.position))?.position).toBe(head?.position);
    expect(await ledger.firstAfter(head?.position)).toBeUndefined();
    expect(BigInt((await ledger.firstAfter(undefined))?.position ?? -1)).toBeGreaterThanOrEqual(0n);
  });

  it('calls an outage by its name', async () => {
    const alone = await startNode({ path: ':memory:' });
    const lost = new Ledger(EventStoreDBClient.connectionString(alone.connectionString), new Codec(forms), FAMILIES);
    await lost.append('mission-a', [noted('one')], NO_REVISION);
    await alone.close();
    await expect(lost.append('mission-a', [noted('two')], 0)).rejects.toThrow(LedgerUnavailable);
    await expect(texts(lost.read('mission-a'))).rejects.toThrow(LedgerUnavailable);
    await expect(lost.head()).rejects.toThrow(LedgerUnavailable);
  });
});

describe('A store that fails', () => {
  const outage = () => Object.assign(new Error('gone'), { type: 'unavailable' });
  /** The driver, with some of its calls answered otherwise. */
  const ledgerOf = (calls: Partial<Record<keyof EventStoreDBClient, (...given: never[]) => unknown>>) =>
    new Ledger(calls as unknown as EventStoreDBClient, new Codec(forms), FAMILIES);

  const failing = async function* (): AsyncGenerator<never> {
    throw outage();
  };

  it('is an outage that says what was under way', async () => {
    const lost = ledgerOf({
      readStream: failing,
      readAll: failing,
      appendToStream: () => Promise.reject(outage()),
    });
    const stored = async () => (await lost.readStored('mission-a', { from: 0 }).next()).value as unknown;
    for (const [ask, doing] of [
      [() => texts(lost.read('mission-a')), 'reading mission-a'],
      [stored, 'reading mission-a'],
      [() => lost.append('mission-a', [noted('one')], 0), 'appending to mission-a'],
      [() => lost.note('mission-a', noted('one')), 'appending to mission-a'],
      [() => lost.head(), 'looking for the end of the log'],
      [() => lost.firstAfter('1'), 'looking for what comes next in the log'],
    ] as const) {
      await expect(ask()).rejects.toThrow(new LedgerUnavailable(doing, outage()));
    }
  });

  it('is not asked for no event at all', async () => {
    const lost = ledgerOf({ readStream: failing });
    expect((await lost.readStored('mission-a', { from: 2, to: 1 }).next()).done).toBe(true);
    expect(await texts(lost.read('mission-a', { from: 2, to: 1 }))).toEqual([]);
  });

  it.each([
    ['unavailable', 'passes over nothing: following ends', []],
    ['stream-not-found', 'no longer has the beginning: the stream is ours', ['mission-m']],
    ['stream-deleted', 'no longer has the stream: it is ours', ['mission-m']],
  ] as const)('with %s where a stream began %s', async (type, _, ours) => {
    const subscription = Object.assign(new PassThrough({ objectMode: true }), { unsubscribe: () => Promise.resolve() });

    const readStream = async function* (): AsyncGenerator<never> {
      throw Object.assign(new Error('no'), { type });
    };
    const following = ledgerOf({ readStream, subscribeToAll: () => subscription }).follow({
      signal: new AbortController().signal,
    });
    subscription.write({ event: { streamId: 'mission-m', type: 'Noted', revision: 4n, position: { commit: 9n } } });
    const entries = following
      .next()
      .then(({ value }: { value: Followed }) => value.entries.map(({ stream }) => stream));
    if (ours.length > 0) expect(await entries).toEqual(ours);
    else await expect(entries).rejects.toThrow('looking for the beginning of mission-m');
    await following.return(undefined);
  });

  it('by never answering an append is an outage after ten seconds, which no one waits for after an answer', async () => {
    jest.useFakeTimers();
    try {
      const answering = ledgerOf({ appendToStream: () => Promise.resolve({ nextExpectedRevision: 1n }) });
      expect(await answering.append('mission-a', [noted('one')], 0)).toEqual({ conflict: false, revision: 1 });
      expect(jest.getTimerCount()).toBe(0);
      const silent = ledgerOf({ appendToStream: () => new Promise(() => undefined) });
      let failure: unknown;
      void silent.append('mission-a', [noted('one')], 0).catch((error: unknown) => (failure = error));
      await jest.advanceTimersByTimeAsync(9_999);
      expect(failure).toBeUndefined();
      await jest.advanceTimersByTimeAsync(1);
      expect(failure).toEqual(new LedgerUnavailable('appending to mission-a', undefined));
    } finally {
      jest.useRealTimers();
    }
  });
});
