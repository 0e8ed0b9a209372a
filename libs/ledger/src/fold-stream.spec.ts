import { fold, mended, unchanged, type DomainEvent, type Fold, type Mending, type Recorded } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { LedgerUnavailable, UnreadableEvent } from './errors.js';
import { foldStream } from './fold-stream.js';

type Noted = DomainEvent<'Noted', { readonly text: string }>;
type Struck = DomainEvent<'Struck', { readonly line: number }>;

const noted = (revision: number, data: object, type = 'Noted'): Recorded =>
  ({ type, stream: 'mission-M1', revision, data: { occurredOn: '2026-05-04', ...data } }) as unknown as Recorded;

/** Has half changed the state when it finds out that it cannot take a note in. */
const texts: Fold<{ all: string[] }> = fold<{ all: string[] }, Noted | Struck>(() => ({ all: [] }), {
  Noted: ({ all }, { data }) => {
    all.push(data.text);
    if (data.text === 'poison') throw new Error('no idea what this means');
  },
  Struck: unchanged,
});
const striking: Mending = {
  mends: ({ type }) => (type === 'Struck' ? ['Noted'] : []),
  readings: (events) => {
    const struck = new Set(events.map(({ data }) => (data as { readonly line?: number }).line));
    return (line) => (struck.has(line.revision) ? undefined : line);
  },
};

/** A stream that ends, or fails, after some events; told how it was asked. */
function stream(events: readonly Recorded[], failure?: Error) {
  const ranges: unknown[] = [];
  return {
    ranges,
    async *read(_: string, range: unknown = {}) {
      ranges.push(range);
      await Promise.resolve();
      yield* events;
      if (failure) throw failure;
    },
  };
}
const three = [noted(0, { text: 'a' }), noted(1, { text: 'b' }), noted(2, { text: 'c' })];
const poisoned = [noted(0, { text: 'a' }), noted(1, { text: 'poison' }), noted(2, { text: 'c' })];

describe('the fold of a stream', () => {
  it('is of all of it, as far as it is asked for', async () => {
    const all = stream(three);
    expect(await foldStream(all, texts, 'mission-M1')).toMatchObject({
      state: { all: ['a', 'b', 'c'] },
      last: three[2],
    });
    expect(all.ranges).toEqual([{}]);
    const some = stream(three.slice(0, 2));
    await foldStream(some, texts, 'mission-M1', { to: 1 });
    expect(some.ranges).toEqual([{ to: 1 }]);
    const before = ({ revision }: Recorded) => revision === 1;
    expect(await foldStream(stream(three), texts, 'mission-M1', { before })).toMatchObject({
      state: { all: ['a'] },
      last: three[0],
    });
    expect(await foldStream(stream(three), texts, 'mission-M1')).not.toHaveProperty('stopped');
  });

  it('ends before an event that cannot be read, and says so', async () => {
    const unreadable = new UnreadableEvent('mission-M1', 3, 'FromTheFuture', '9', new Error('the type is unknown'));
    expect(await foldStream(stream(three, unreadable), texts, 'mission-M1')).toMatchObject({
      state: { all: ['a', 'b', 'c'] },
      last: three[2],
      stopped: { stream: 'mission-M1', revision: 3, reason: unreadable.message },
    });
  });

  it('ends before an event that cannot be folded, without what it had half changed', async () => {
    expect(await foldStream(stream(poisoned), texts, 'mission-M1')).toEqual({
      state: { all: ['a'] },
      last: poisoned[0],
      stopped: {
        stream: 'mission-M1',
        revision: 1,
        reason: 'Event 1 of mission-M1 (Noted) cannot be taken in: no idea what this means',
      },
    });
  });

  it('says the first of what cannot be folded and what cannot be read', async () => {
    const unreadable = new UnreadableEvent('mission-M1', 3, 'FromTheFuture', '9', new Error('unknown'));
    expect(await foldStream(stream(poisoned, unreadable), texts, 'mission-M1')).toMatchObject({
      stopped: { revision: 1 },
    });
  });

  it('reads a mended stream as it is mended, though something after it cannot be folded', async () => {
    const struck = [
      noted(0, { text: 'a' }),
      noted(1, { text: 'b' }),
      noted(2, { line: 0 }, 'Struck'),
      noted(3, { text: 'poison' }),
    ];
    expect(await foldStream(stream(struck), mended(texts, striking), 'mission-M1')).toMatchObject({
      state: { all: ['b'] },
      last: struck[2],
      stopped: { revision: 3 },
    });
  });

  it('goes on where what could not be folded once can be folded the next time', async () => {
    const events = [
      noted(0, { text: 'a' }),
      noted(1, { text: 'b' }),
      noted(2, { line: 0 }, 'Struck'),
      noted(3, { text: 'c' }),
    ];
    let failures = 0;
    const failingOnce = fold<{ all: string[] }, Noted | Struck>(() => ({ all: [] }), {
      Noted: ({ all }, { data }) => {
        if (data.text === 'c' && failures++ === 0) throw new RangeError('out of memory');
        all.push(data.text);
      },
      Struck: unchanged,
    });
    const mendedOne = mended(failingOnce, striking);
    const whole = { state: { all: ['b', 'c'] }, last: events[3] };
    expect(await foldStream(stream(events), mendedOne, 'mission-M1')).toEqual(whole);
    failures = 0;
    const unreadable = new UnreadableEvent('mission-M1', 4, 'FromTheFuture', '9', new Error('unknown'));
    expect(await foldStream(stream(events, unreadable), mendedOne, 'mission-M1')).toEqual({
      ...whole,
      stopped: { stream: 'mission-M1', revision: 4, reason: unreadable.message },
    });
  });

  describe('from a kept state on', () => {
    /** As `stream`, but from where it is asked for, and not beyond what it is asked for. */
    function ranged(events: readonly Recorded[], failure?: Error) {
      const asked: number[] = [];
      return {
        asked,
        async *read(_: string, { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number } = {}) {
          asked.push(from);
          await Promise.resolve();
          yield* events.filter(({ revision }) => revision >= from && revision <= to);
          if (failure) throw failure;
        },
      };
    }
    const kept = () => ({ state: { all: ['kept'] }, revision: 1 });

    it('reads what comes after it, as far as it is asked for', async () => {
      const all = ranged(three);
      const whole = { state: { all: ['kept', 'c'] }, last: three[2] };
      expect(await foldStream(all, texts, 'mission-M1', {}, kept())).toEqual(whole);
      expect(all.asked).toEqual([2]);
      const four = [...three, noted(3, { text: 'd' })];
      expect(await foldStream(ranged(four), texts, 'mission-M1', { to: 2 }, kept())).toEqual(whole);
      const before = ({ revision }: Recorded) => revision === 3;
      expect(await foldStream(ranged(four), texts, 'mission-M1', { before }, kept())).toEqual(whole);
    });

    const unreadable = new UnreadableEvent('mission-M1', 3, 'FromTheFuture', '9', new Error('unknown'));
    it.each<[string, { readonly events: readonly Recorded[]; readonly failure?: UnreadableEvent }]>([
      ['mends one before', { events: [...three, noted(3, { line: 0 }, 'Struck')] }],
      ['cannot be folded', { events: [...three, noted(3, { text: 'poison' })] }],
      ['cannot be read', { events: three, failure: unreadable }],
      ['is not there', { events: three.slice(0, 2) }],
    ])('is told from the first event where one after it %s', async (_, { events, failure }) => {
      const all = ranged(events, failure);
      const fold = mended(texts, striking);
      const first = await foldStream(ranged(events, failure), fold, 'mission-M1');
      expect(await foldStream(all, fold, 'mission-M1', {}, kept())).toEqual(first);
      expect(all.asked.slice(0, 2)).toEqual([2, 0]);
    });

    it('is nothing when the ledger fails', async () => {
      const outage = new LedgerUnavailable('reading mission-M1', new Error('gone'));
      await expect(foldStream(ranged(three, outage), texts, 'mission-M1', {}, kept())).rejects.toBe(outage);
    });
  });

  it('is none when the ledger fails, though it may answer the next time', async () => {
    const outage = new LedgerUnavailable('reading mission-M1', new Error('gone'));
    await expect(foldStream(stream(three, outage), texts, 'mission-M1')).rejects.toBe(outage);
    const [failing, answering] = [stream(three, outage), stream(three)];
    let reads = 0;
    const once = {
      read: (name: string, range?: object) => (reads++ === 0 ? failing : answering).read(name, range),
    };
    await expect(foldStream(once, texts, 'mission-M1')).rejects.toBe(outage);
  });
});
