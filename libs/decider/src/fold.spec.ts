import { describe, expect, it } from '@jest/globals';
import { advance, combine, fold, mended, replay, startsAgain, tell, tellEach, unchanged, type Fold } from '#decider';
import type { DomainEvent, Mending, Recorded } from '#decider';

type Counted = DomainEvent<'Counted', { readonly by: number }>;
type Struck = DomainEvent<'Struck', { readonly line: number }>;
type Noted = DomainEvent<'Noted'>;

let lines = 0;
const recorded = (type: string, data: object): Recorded =>
  ({ type, data: { occurredOn: '2026-05-04', ...data }, revision: lines++, stream: 'sums-1' }) as unknown as Recorded;
/** A stream from its first line on. */
function stream(...events: readonly (readonly [type: string, data?: object])[]): readonly Recorded[] {
  lines = 0;
  return events.map(([type, data = {}]) => recorded(type, data));
}

const sum = fold<{ total: number }, Counted | Struck>(() => ({ total: 0 }), {
  Counted: (state, { data }) => void (state.total += data.by),
  Struck: unchanged,
});
const times = fold<{ times: number }, Counted, Noted>(() => ({ times: 0 }), {
  Counted: (state) => void (state.times += 1),
  Noted: (state) => void (state.times += 100),
});
/** A struck line is passed over. */
const striking: Mending = {
  mends: ({ type }) => (type === 'Struck' ? ['Counted'] : []),
  readings: (events) => {
    const struck = new Set(events.map((event) => (event.data as { readonly line?: number }).line));
    return (line) => (struck.has(line.revision) ? undefined : line);
  },
};
const mendedSum = mended(sum, striking);

const plain = stream(['Counted', { by: 2 }], ['Unheard'], ['Counted', { by: 3 }]);
const struck = stream(['Counted', { by: 2 }], ['Counted', { by: 3 }], ['Struck', { line: 0 }], ['Counted', { by: 4 }]);

describe('a fold', () => {
  it('takes in its events, and lets those pass that it does not listen to', () => {
    expect(replay(sum, plain)).toEqual({ total: 5 });
    const state = sum.initial();
    expect(plain.map((event) => advance(sum, state, event))).toEqual([true, true, true]);
    expect(state).toEqual({ total: 5 });
  });

  it('reads a mended stream as it is mended', () => {
    expect(replay(mendedSum, struck)).toEqual({ total: 7 });
    expect(replay(mendedSum, struck.slice(0, 2))).toEqual({ total: 5 });
  });

  it('starts again at an event that mends lines it rests on, and is left as it was', () => {
    const [, , strike] = struck;
    if (!strike) throw new Error('no third line');
    const state = { total: 5 };
    expect([startsAgain(mendedSum, strike), advance(mendedSum, state, strike)]).toEqual([true, false]);
    expect(state).toEqual({ total: 5 });
    expect(startsAgain(sum, strike)).toBe(false);
    const deaf: Fold<object> = {
      ...mended(
        fold<object, Noted>(() => ({}), { Noted: unchanged }),
        striking,
      ),
    };
    expect(startsAgain(deaf, strike)).toBe(false);
  });
});

describe('several folds side by side', () => {
  const both = combine<{ sum: { total: number }; times: { times: number } }>({ sum: mendedSum, times });

  it('each take in what concerns them', () => {
    expect(both.initial()).toEqual({ sum: { total: 0 }, times: { times: 0 } });
    expect(replay(both, stream(['Counted', { by: 2 }], ['Noted'], ['Unheard']))).toEqual({
      sum: { total: 2 },
      times: { times: 101 },
    });
    expect(Object.keys(both.on).toSorted()).toEqual(['Counted', 'Noted', 'Struck']);
    expect(both.parts?.times).toBe(times);
  });

  it('are mended alike, though one alone says how', () => {
    expect(replay(both, struck)).toEqual({ sum: { total: 7 }, times: { times: 2 } });
    expect(combine({ times }).mending).toBeUndefined();
  });
});

describe('what is told from a stream', () => {
  /** Counts how often the stream was read. */
  function reader(events: readonly Recorded[], later: readonly Recorded[] = []) {
    let reads = 0;
    async function* read() {
      reads += 1;
      await Promise.resolve();
      yield* reads > 1 ? [...events, ...later] : events;
    }
    return { read, reads: () => reads };
  }

  it('is read once where nothing is mended', async () => {
    const { read, reads } = reader(plain);
    expect(await tell(mendedSum, read)).toMatchObject({ state: { total: 5 }, last: plain[2] });
    expect(reads()).toBe(1);
  });

  it('is nothing of an empty stream', async () => {
    expect(await tell(mendedSum, reader([]).read)).toMatchObject({ state: { total: 0 }, last: undefined });
  });

  it('is read a second time where an event mends another, as far as the first time and no further', async () => {
    const later = stream(...Array.from({ length: 4 }, () => ['Noted'] as const), ['Counted', { by: 50 }]).slice(4);
    const { read, reads } = reader(struck, later);
    expect(await tell(mendedSum, read)).toEqual({ state: { total: 7 }, last: struck[3] });
    expect(reads()).toBe(2);
  });

  it('is one state for each choice: the mended ones told anew, the others as they are', async () => {
    const { read, reads } = reader(struck);
    const told = await tellEach(
      mendedSum,
      [() => true, ({ revision }) => revision < 2, ({ revision }) => revision === 3],
      read,
    );
    expect(told).toEqual([
      { state: { total: 7 }, last: struck[3] },
      { state: { total: 5 }, last: struck[1] },
      { state: { total: 4 }, last: struck[3] },
    ]);
    expect(reads()).toBe(2);
  });

  it('is told anew from the chosen events alone', async () => {
    const [told] = await tellEach(mendedSum, [({ revision }) => revision !== 1], reader(struck).read);
    expect(told).toEqual({ state: { total: 4 }, last: struck[3] });
  });
});
