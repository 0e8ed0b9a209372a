import { Noting, counting, noteCount, type NoteCount } from '#specs';
import type { Fold } from '#decider';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { join } from 'node:path';
import { openReadModels } from './database.js';
import { findDocument } from './documents.js';
import { beginGeneration, generations } from './generations.js';
import type { DocumentProjection } from './projection.js';

let at: Noting;

beforeEach(async () => {
  at = await Noting.start();
});
afterEach(() => at.stop());

describe('Projections that follow the log', () => {
  it('take in what is there and what comes, each event once, also over restarts', async () => {
    const notes = counting('notes');
    await at.append('mission-M1', 0, 2_499);
    const first = await at.run(notes);
    await at.settle('notes');
    await at.append('mission-M1', 2_500, 2_509);
    await at.settle('notes');
    await first.stop();
    await at.append('mission-M1', 2_510, 2_519);
    await at.append('mission-M2', 0, 4);
    await at.run(notes);
    await at.settle('notes');
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 2_520, last: '2519' });
    expect(await at.tallyOf(notes, 'M2')).toEqual({ notes: 5, last: '4' });
    expect(at.told).toEqual({ stopped: [], switched: [], interrupted: [] });
  });

  it('count every event once though two projectors run on the same read models', async () => {
    const notes = counting('notes');
    await at.run(notes);
    await at.run(notes);
    for (let from = 0; from < 600; from += 3) await at.append('mission-M1', from, from + 2);
    await at.settle('notes');
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 600, last: '599' });
  });

  it('say that the read models are out of reach, try again after ever longer pauses, and go on', async () => {
    const notes = counting('notes');
    await at.append('mission-M1', 0, 1);
    await sql`alter table document rename to elsewhere`.execute(at.database);
    const rests: number[] = [];
    await at.runResting((ms) => {
      rests.push(ms);
      return rests.length < 7 ? Promise.resolve() : back();
    }, notes);
    const back = async () => {
      await sql`alter table elsewhere rename to document`.execute(at.database);
    };
    await at.settle('notes');
    expect(rests).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
    expect(at.told.interrupted.map(String)).toEqual(
      rests.map(() => 'ReadModelsUnavailable: The read models did not answer while writing read models.'),
    );
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 2, last: '1' });
    expect(at.told.stopped).toEqual([]);
  });

  describe('when one is made again', () => {
    const TOTAL = 6_000;

    /** Looks at the served document again and again, until the work is done. */
    async function watched(
      projection: DocumentProjection<NoteCount>,
      isDone: () => boolean | Promise<boolean>,
    ): Promise<ReadonlySet<number>> {
      const seen = new Set<number>();
      const reader = await openReadModels(join(at.folder, 'read-models.sqlite'));
      await at.until(async () => {
        seen.add((await findDocument(reader, projection, 'M1'))?.state.notes ?? 0);
        return isDone();
      });
      seen.add((await findDocument(reader, projection, 'M1'))?.state.notes ?? 0);
      await reader.destroy();
      return seen;
    }

    beforeEach(async () => {
      for (let from = 0; from < TOTAL; from += 500) await at.append('mission-M1', from, from + 499);
      const first = await at.run(counting('notes'), counting('others'));
      await at.settle('notes', 'others');
      await first.stop();
    });

    it('because its code has changed, readers have the old one until the new one is complete, then that', async () => {
      const twice: Fold<NoteCount> = {
        ...noteCount,
        on: {
          Noted: (state: NoteCount) => {
            state.notes += 2;
          },
        },
      };
      const changed = counting('notes', 2, twice);
      await at.run(changed, counting('others'));
      expect(await watched(changed, () => at.told.switched.length > 0)).toEqual(new Set([TOTAL, 2 * TOTAL]));
      expect(at.told.switched).toEqual(['notes 2']);
      await at.until(async () => (await generations(at.database)).length === 2);
      expect(await generations(at.database)).toMatchObject([
        { name: 'notes', generation: 2, version: 2, live: true },
        { name: 'others', generation: 1, version: 1, live: true },
      ]);
      await at.append('mission-M1', TOTAL, TOTAL);
      await at.settle('notes', 'others');
      expect(await at.tallyOf(changed, 'M1')).toMatchObject({ notes: 2 * TOTAL + 2 });
    });

    it('on request, the served one keeps following meanwhile, and so do the others', async () => {
      const [notes, others] = [counting('notes'), counting('others')];
      await at.run(notes, others);
      await beginGeneration(at.database, notes);
      let last = TOTAL - 1;
      const seen = await watched(notes, async () => {
        await at.append('mission-M1', ++last, last);
        return at.told.switched.length > 0;
      });
      await at.settle('notes', 'others');
      expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: last + 1, last: String(last) });
      expect(await at.tallyOf(others, 'M1')).toEqual({ notes: last + 1, last: String(last) });
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(TOTAL);
      expect(await generations(at.database)).toHaveLength(2);
    });

    it('is finished by the next projector when the first one ended in the middle', async () => {
      const notes = counting('notes');
      await beginGeneration(at.database, notes);
      const first = await at.run(notes, counting('others'));
      await first.stop();
      await at.run(notes, counting('others'));
      await at.until(async () => (await generations(at.database)).every(({ live }) => live));
      await at.settle('notes', 'others');
      expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: TOTAL, last: String(TOTAL - 1) });
    });
  });
});
