import { combine, type Combined, type Fold, type Recorded } from '#decider';
import { counting, note, Noting, noteCount, textOf, type NoteCount, type NoteProjection } from '#specs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { DocumentFolding } from './document-folding.js';
import { beginGeneration, generations } from './generations.js';
import { Lane } from './lane.js';
import type { RowProjection } from './projection.js';
import { RowFolding } from './row-folding.js';
import { servedGeneration } from './served.js';
import { findStops } from './stops.js';

type Counts = Readonly<Record<string, NoteCount>>;

/** How often a note was counted, by whoever counted it. */
let counted: number;

const watched: Fold<NoteCount> = {
  ...noteCount,
  on: {
    Noted(state: NoteCount, event: Recorded) {
      counted++;
      if (textOf(event) === 'poison') throw new Error('no idea what this means');
      state.notes++;
      state.last = textOf(event);
    },
  },
};

const [notes, others] = [counting('notes', 1, watched), counting('others', 1, watched)];

/** One row for each note, which says what the others had counted by then. */
const listed: RowProjection<Counts> = {
  name: 'listed',
  version: 1,
  keyOf: notes.keyOf,
  from: combine({ notes: watched, others: watched }) as Combined<Counts>,
  rows: {
    table: 'refusal_entry',
    of: ({ revision, data, metadata }, counts, mission) => ({
      mission,
      revision,
      command: '',
      code: '',
      facts: JSON.stringify(counts),
      occurred_on: data.occurredOn,
      recorded_at: metadata.recordedAt,
      actor: metadata.actor.id,
    }),
  },
};

/** The row of a note whose text is its revision. */
const row = (revision: number) => {
  const count = { notes: revision + 1, last: String(revision) };
  return JSON.stringify({ notes: count, others: count });
};
const rows = (count: number) => Array.from({ length: count }, (_, revision) => row(revision));

let at: Noting;

beforeEach(async () => {
  counted = 0;
  at = await Noting.start();
});
afterEach(() => at.stop());

/** The rows of a mission that are served. */
async function listOf(mission: string): Promise<readonly string[]> {
  const found = await at.database
    .selectFrom('refusal_entry')
    .select('facts')
    .where('generation', '=', servedGeneration('listed'))
    .where('mission', '=', mission)
    .orderBy('revision')
    .execute();
  return found.map(({ facts }) => facts);
}

/** Runs these until they have everything, and ends. */
async function brought(...projections: readonly NoteProjection[]): Promise<void> {
  const runner = await at.run(...projections);
  await at.until(async () => (await generations(at.database)).every(({ live }) => live));
  await at.settle(...projections.map(({ name }) => name));
  await runner.stop();
}

const stopsNow = async () => (await findStops(at.database)).map(({ of, revision }) => `${of} ${revision}`);

describe('Rows made from what others count', () => {
  it('cost no counting of their own, in whichever order they are named, also after a restart', async () => {
    await at.append('mission-M1', 0, 5);
    await at.append('mission-M2', 0, 2);
    await brought(listed, notes, others);
    expect([await listOf('M1'), await listOf('M2')]).toEqual([rows(6), rows(3)]);
    expect(counted).toBe(2 * 9);
    await at.append('mission-M1', 6, 7);
    await brought(notes, listed, others);
    expect(await listOf('M1')).toEqual(rows(8));
    expect(counted).toBe(2 * 11);
  });

  it('store no document', async () => {
    await at.append('mission-M1', 0, 5);
    await brought(listed);
    expect(await listOf('M1')).toEqual(rows(6));
    expect(await at.database.selectFrom('document').selectAll().execute()).toEqual([]);
  });

  it('are the same when they are made again beside those that are served', async () => {
    await at.append('mission-M1', 0, 5);
    await brought(listed, notes, others);
    await beginGeneration(at.database, listed);
    await brought(listed, notes, others);
    expect(await listOf('M1')).toEqual(rows(6));
    expect((await generations(at.database)).map(({ name, generation }) => `${name} ${generation}`)).toEqual([
      'listed 2',
      'notes 1',
      'others 1',
    ]);
    counted = 0;
    await at.append('mission-M1', 6, 6);
    await brought(listed, notes, others);
    expect(await listOf('M1')).toEqual(rows(7));
    expect(counted).toBe(2);
  });

  it('are the same when more streams than are kept in memory come in turns', async () => {
    const missions = Array.from({ length: 320 }, (_, number) => `N${number}`);
    for (const revision of [0, 1]) {
      await Promise.all(missions.map((mission) => at.append(`mission-${mission}`, revision, revision)));
      await brought(listed);
    }
    for (const mission of missions) expect(await listOf(mission)).toEqual(rows(2));
  });

  it('go on when what they borrow cannot be written, and borrow again once it can', async () => {
    await at.append('mission-M1', 0, 1);
    await brought(listed, notes, others);
    await sql`create trigger refusing before insert on document when new.projection = 'notes'
      begin select raise(abort, 'the database will not have it'); end`.execute(at.database);
    await at.append('mission-M1', 2, 3);
    await brought(listed, notes, others);
    await at.append('mission-M1', 4, 5);
    await brought(listed, notes, others);
    expect(await stopsNow()).toEqual(['notes 2']);
    expect(await listOf('M1')).toEqual(rows(6));
    await sql`drop trigger refusing`.execute(at.database);
    await brought(listed, notes, others);
    expect([await stopsNow(), await at.tallyOf(notes, 'M1')]).toEqual([[], { notes: 6, last: '5' }]);
    counted = 0;
    await at.append('mission-M1', 6, 6);
    await brought(listed, notes, others);
    expect(await listOf('M1')).toEqual(rows(7));
    expect(counted).toBe(2);
  });

  it('stop where what they rest on cannot be folded, in their mission alone', async () => {
    await at.append('mission-M1', 0, 1);
    await at.ledger.append('mission-M1', [note('poison'), note('after')], 1);
    await at.append('mission-M2', 0, 1);
    await brought(listed, notes, others);
    expect(await stopsNow()).toEqual(['listed 2', 'notes 2', 'others 2']);
    expect([await listOf('M1'), await listOf('M2')]).toEqual([rows(2), rows(2)]);
  });

  it('stop where the database will not have them, and go on once it will; what they borrow goes on', async () => {
    await sql`create trigger refusing before insert on refusal_entry when new.mission = 'M1' and new.revision in (2, 3)
      begin select raise(abort, 'the database will not have it'); end`.execute(at.database);
    await at.append('mission-M1', 0, 4);
    await at.append('mission-M2', 0, 4);
    await brought(listed, notes, others);
    await at.append('mission-M1', 5, 5);
    await brought(listed, notes, others);
    expect(await stopsNow()).toEqual(['listed 2']);
    expect([await listOf('M1'), await listOf('M2')]).toEqual([rows(2), rows(5)]);
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 6, last: '5' });
    await sql`drop trigger refusing`.execute(at.database);
    await brought(listed, notes, others);
    expect([await stopsNow(), await listOf('M1')]).toEqual([[], rows(6)]);
  });

  it('are the same when what they borrow has come further', async () => {
    await at.append('mission-M1', 0, 5);
    await brought(notes, others);
    await beginGeneration(at.database, listed);
    const [list, ...ahead] = await generations(at.database);
    if (!list) throw new Error('There is no list.');
    const rowsOfAll = new RowFolding(listed as never, list, at.database, at.ledger);
    const lane = new Lane(at.ledger, at.database, [rowsOfAll], () => undefined);
    const end = new AbortController();
    const followed = lane.follow(end.signal, () => Promise.resolve(true));
    for (const generation of ahead) {
      const projection = generation.name === 'notes' ? notes : others;
      lane.join(new DocumentFolding(projection as never, generation, at.database, at.ledger));
    }
    await followed;
    expect(await listOf('M1')).toEqual(rows(6));
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 6, last: '5' });
  });

  it('are the same whatever runs, ends and is made again, in any order', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ append: fc.constantFrom('M1', 'M2'), count: fc.integer({ min: 1, max: 9 }) }),
      },
      fc.record({ again: fc.subarray([listed, notes, others]) }),
      fc.record({ run: fc.shuffledSubarray<NoteProjection>([listed, notes, others], { minLength: 1 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        await at.stop();
        at = await Noting.start();
        const length = { M1: 0, M2: 0 };
        for (const each of steps) {
          if ('append' in each) {
            const mission = each.append;
            await at.append(`mission-${mission}`, length[mission], (length[mission] += each.count) - 1);
          } else if ('run' in each) {
            const runner = await at.run(...each.run);
            await runner.stop();
          } else {
            for (const projection of each.again) await beginGeneration(at.database, projection);
          }
        }
        await brought(listed, notes, others);
        expect([await listOf('M1'), await listOf('M2')]).toEqual([rows(length.M1), rows(length.M2)]);
        expect(await stopsNow()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
