import { fold, type Fold, type Recorded } from '#decider';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels, type ReadDatabase } from '../database.js';
import { Assembled } from './assembled.js';
import { ERA, eraOf, findFormerPieces, findPieces, findPiecesOf, putPieces } from './piece-rows.js';
import { Piecewise } from './piecewise.js';

interface Item {
  of: string;
  notes: string[];
  inner: { days: string[] };
  labels: Record<string, number>;
}

/** A state of every shape that slices have: records of things with lists, of lists and of words, lists, and the rest. */
interface State {
  title: string;
  items: Record<string, Item>;
  spans: Record<string, { from: string }[]>;
  words: Record<string, string>;
  list: { n: number; tags: string[] }[];
  rest: { weeks: string[]; last?: { by: string } };
}

const initial = (): State => ({ title: '', items: {}, spans: {}, words: {}, list: [], rest: { weeks: [] } });

/** What events do to a state: everything that a handler may do. */
const DEEDS: Readonly<Record<string, (state: State, key: string, n: number) => void>> = {
  titled: (state, key) => void (state.title = key),
  begun: (state, key, n) =>
    void (state.items[key] = {
      of: key,
      notes: Array.from({ length: n % 70 }, (_, index) => `${key} ${index}`),
      inner: { days: [] },
      labels: {},
    }),
  noted: (state, key, n) =>
    void state.items[key]?.notes.push(...Array.from({ length: n % 20 }, (_, index) => `${n}.${index}`)),
  reworded: ({ items }, key, n) => {
    const notes = items[key]?.notes;
    if (notes && notes.length > 0) notes[n % notes.length] = `again ${n}`;
  },
  cut: (state, key, n) => void state.items[key]?.notes.splice(n % 40),
  filtered: (state, key, n) => {
    const item = state.items[key];
    if (item) item.notes = item.notes.filter((_, index) => index % 3 !== n % 3);
  },
  dated: (state, key, n) => void state.items[key]?.inner.days.push(...Array.from({ length: n % 40 }, () => `${n}`)),
  labelled: (state, key, n) => {
    const item = state.items[key];
    if (item) item.labels[`l${n % 5}`] = n;
  },
  copied: (state, key) => {
    const item = state.items[key];
    if (item) state.items[key] = { ...item, of: `${item.of}'` };
  },
  moved: (state, key) => {
    const item = state.items[key];
    if (!item) return;
    delete state.items[key];
    state.items[key] = item;
  },
  ended: (state, key) => {
    delete state.items[key];
  },
  held: (state, key, n) =>
    void (state.spans[key] ??= []).push(...Array.from({ length: n % 40 }, () => ({ from: `${n}` }))),
  changed: ({ spans }, key, n) => {
    const span = spans[key]?.[n % 50];
    if (span) span.from = `changed ${n}`;
  },
  said: (state, key, n) => void (state.words[key] = `${n}`),
  unsaid: (state, key) => {
    delete state.words[key];
  },
  emptied: (state) => void (state.words = { empty: 'yes' }),
  added: (state, key, n) => void state.list.push(...Array.from({ length: n % 9 }, () => ({ n, tags: [key] }))),
  tagged: ({ list }, key, n) => void list[n % 100]?.tags.push(key),
  closed: ({ rest }, _, n) => {
    rest.weeks = [...rest.weeks, ...Array.from({ length: n % 40 }, () => `W${n}`)].filter(
      (week) => week !== `W${n - 1}`,
    );
  },
  signed: ({ rest }, key) => void (rest.last = { by: key }),
  unsigned: ({ rest }) => {
    delete rest.last;
  },
};

interface Deed {
  readonly type: string;
  readonly key: string;
  readonly n: number;
  /** Lines from the one before to this one. */
  readonly lines: number;
  readonly saved: boolean;
}

const on = Object.fromEntries(
  Object.entries(DEEDS).map(([type, deed]) => [
    type,
    (state: State, { data }: Recorded) => deed(state, (data as unknown as Deed).key, (data as unknown as Deed).n),
  ]),
);
const everything = fold<State, never>(initial, on);

const deeds = fc.array(
  fc.record<Deed>({
    type: fc.constantFrom(...Object.keys(DEEDS)),
    key: fc.constantFrom('a', 'b/c', 'd#|%', '7', 'é €'),
    n: fc.nat(200),
    lines: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 700 })),
    saved: fc.boolean(),
  }),
  // Long stories: what comes to entries that are there already needs a few of them first.
  { minLength: 1, maxLength: 60, size: 'max' },
);

const OF = { name: 'things', generation: 1 };
let folder: string;
let database: ReadDatabase;
let keys = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-pieces-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Text with which two states are the same for every reader: the order of entries counts. */
const told = (state: object): string => JSON.stringify(state);

const assembled = (pieces: Parameters<Assembled<State>['take']>[0]): State => {
  const made = new Assembled(initial);
  made.take(pieces);
  return made.state;
};

async function save(document: Piecewise, key: string, revision: number): Promise<void> {
  await database.transaction().execute(async (writer) => {
    const row = { projection: OF.name, generation: OF.generation, key, revision, recorded_at: '' };
    await writer.replaceInto('document').values(row).execute();
    for (const difference of document.differences) await putPieces(writer, OF, [{ key, ...difference }]);
  });
  document.saved();
}

describe('A document in pieces', () => {
  it('is the plain fold: stored, read back, read on from what a reader has, and as it was when each era began', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (story) => {
        const key = `M${++keys}`;
        const plain = initial();
        let document = new Piecewise(everything as Fold<object>, []);
        const reader = new Assembled(initial);
        const eras = new Map<number, string>();
        let [revision, known] = [-1, -1];
        for (const { lines, saved, ...deed } of story) {
          for (let era = eraOf(revision + ERA); era <= revision + lines; era += ERA)
            if (era > revision) eras.set(era, told(plain));
          revision += lines;
          const event = { type: deed.type, revision, data: deed } as unknown as Recorded;
          document.advance(event);
          DEEDS[deed.type]?.(plain, deed.key, deed.n);
          expect(told(document.state)).toBe(told(plain));
          if (!saved) continue;
          await save(document, key, revision);
          const since = known < 0 ? {} : { since: known };
          reader.take((await findPieces(database, [{ ...OF, revision, ...since }], key)).get(OF.name) ?? []);
          known = revision;
          expect(told(reader.state)).toBe(told(plain));
          expect(told(assembled(await findPiecesOf(database, OF, key)))).toBe(told(plain));
          if (deed.n % 4 === 0)
            document = new Piecewise(everything as Fold<object>, await findPiecesOf(database, OF, key));
        }
        await save(document, key, revision);
        for (const [era, then] of eras) {
          const pieces = (await findFormerPieces(database, [OF], key, era)).get(OF.name) ?? [];
          expect(told(assembled(pieces))).toBe(then);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is another one after an event that starts it again, and nothing of the one before is left', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, fc.boolean(), async (story, other, saved) => {
        const key = `M${++keys}`;
        const plain = initial();
        const document = new Piecewise(everything as Fold<object>, []);
        const take = ({ type, key: about, n }: Deed, revision: number) => {
          document.advance({ type, revision, data: { key: about, n } } as unknown as Recorded);
          DEEDS[type]?.(plain, about, n);
        };
        const anew = initial();
        for (const { type, key: about, n } of other) DEEDS[type]?.(anew, about, n);
        for (const [revision, deed] of story.entries()) take(deed, revision);
        if (saved) await save(document, key, story.length - 1);
        document.startAgain(structuredClone(anew), { revision: story.length } as Recorded);
        Object.assign(plain, structuredClone(anew));
        for (const [index, deed] of story.entries()) take(deed, story.length + 1 + index);
        await save(document, key, 2 * story.length);
        expect(told(assembled(await findPiecesOf(database, OF, key)))).toBe(told(plain));
        const era = eraOf(2 * story.length + ERA);
        // Twice in each era: once it has nothing to take away any more.
        for (const revision of [era, era + 1, era + ERA, era + ERA + 1]) {
          document.startAgain(initial(), { revision } as Recorded);
          await save(document, key, revision);
        }
        for (const [since, then] of [
          [era, plain],
          [era + ERA, initial()],
        ] as const) {
          const pieces = (await findFormerPieces(database, [OF], key, since)).get(OF.name) ?? [];
          expect(told(assembled(pieces))).toBe(told(then));
        }
      }),
      { numRuns: 40 },
    );
  });
});
