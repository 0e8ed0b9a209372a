import type { Fold, Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { Codec, Ledger, type NewEvent } from '#ledger';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openReadModels, type ReadDatabase } from './database.js';
import { findDocument } from './documents.js';
import { beginGeneration, generations } from './generations.js';
import type { Projection } from './projection.js';
import { ProjectionRunner, type RunnerReport } from './runner.js';
import { waitForProjections } from './waiting.js';

interface Tally {
  notes: number;
  last: string;
}

interface Told {
  readonly stopped: string[];
  readonly switched: string[];
  readonly interrupted: unknown[];
}

const textOf = (event: Recorded): string => (event.data as unknown as { text: string }).text;

const tally: Fold<Tally> = {
  initial: () => ({ notes: 0, last: '' }),
  on: {
    Noted(state: Tally, event: Recorded) {
      state.notes++;
      state.last = textOf(event);
    },
  },
};

/** Counts what it is given, so that an event lost or taken in twice shows. */
const counting = (name: string, version = 1, fold = tally): Projection<Tally> => ({
  name,
  version,
  keyOf: ({ stream }) => (stream.startsWith('mission-') ? stream.slice('mission-'.length) : undefined),
  fold,
});

const failingOn = (text: string): Fold<Tally> => ({
  ...tally,
  on: {
    Noted(state: Tally, event: Recorded) {
      if (textOf(event) === text) throw new Error(`no idea what ${text} means`);
      state.notes++;
      state.last = textOf(event);
    },
  },
});

const besides: Projection<Tally> = {
  ...counting('besides'),
  keyOf: ({ stream }) => /^refusals-(.*)/.exec(stream)?.[1],
};

let folder: string;
let node: EmbeddedNode;
let client: EventStoreDBClient;
let ledger: Ledger;
let database: ReadDatabase;
let told: Told;
let running: ProjectionRunner[];

const note = (text: string): NewEvent => ({
  eventId: randomUUID(),
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

/** Appends notes to a stream, numbered by their text. */
async function append(stream: string, from: number, to: number): Promise<void> {
  const texts = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  const appended = await ledger.append(stream, texts.map(note), from - 1);
  expect(appended.conflict).toBe(false);
}

async function run(...projections: readonly Projection<Tally>[]): Promise<ProjectionRunner> {
  const report: RunnerReport = {
    stopped: (name, why) => told.stopped.push(`${name}: ${why}`),
    switched: (name, generation) => told.switched.push(`${name} ${generation}`),
    interrupted: (error) => told.interrupted.push(error),
  };
  const runner = new ProjectionRunner(ledger, database, projections as readonly unknown[] as Projection[], report);
  running.push(runner);
  await runner.start();
  return runner;
}

/** Waits until these have everything that is in the log. */
async function settle(...names: readonly string[]): Promise<void> {
  const head = await ledger.head();
  expect(await waitForProjections(database, names, head?.position ?? '0', 20_000)).toBe(true);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It never came about.');
    await pause(20);
  }
}

const tallyOf = async (projection: Projection<Tally>, key: string) =>
  (await findDocument(database, projection, key))?.state;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-runner-'));
  node = await startNode({ path: ':memory:' });
  client = EventStoreDBClient.connectionString(node.connectionString);
  ledger = new Ledger(client, new Codec({ Noted: { schema: 1 } }), ['mission-', 'refusals-']);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  told = { stopped: [], switched: [], interrupted: [] };
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((runner) => runner.stop()));
  await Promise.race([client.dispose(), pause(250, undefined, { ref: false })]);
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Projections that follow the log', () => {
  it('take in what is there and what comes, each event once, also over restarts', async () => {
    const notes = counting('notes');
    await append('mission-M1', 0, 2_499);
    const first = await run(notes);
    await settle('notes');
    await append('mission-M1', 2_500, 2_509);
    await settle('notes');
    await first.stop();
    await append('mission-M1', 2_510, 2_519);
    await append('mission-M2', 0, 4);
    await run(notes);
    await settle('notes');
    expect(await tallyOf(notes, 'M1')).toEqual({ notes: 2_520, last: '2519' });
    expect(await tallyOf(notes, 'M2')).toEqual({ notes: 5, last: '4' });
    expect(told).toEqual({ stopped: [], switched: [], interrupted: [] });
  });

  it('count every event once though two projectors run on the same read models', async () => {
    const notes = counting('notes');
    await run(notes);
    await run(notes);
    for (let from = 0; from < 600; from += 3) await append('mission-M1', from, from + 2);
    await settle('notes');
    expect(await tallyOf(notes, 'M1')).toEqual({ notes: 600, last: '599' });
  });

  describe('when one cannot take an event', () => {
    it('it stops loudly before that event with its last good documents; the others go on', async () => {
      const [good, bad] = [counting('good'), counting('bad', 1, failingOn('7'))];
      await run(good, bad);
      await append('mission-M1', 0, 6);
      await append('mission-M2', 0, 1);
      await settle('good', 'bad');
      await append('mission-M1', 7, 9);
      await append('mission-M2', 2, 2);
      await settle('good');

      expect(await tallyOf(good, 'M1')).toEqual({ notes: 10, last: '9' });
      expect(await tallyOf(bad, 'M1')).toEqual({ notes: 7, last: '6' });
      expect(await tallyOf(bad, 'M2')).toEqual({ notes: 2, last: '1' });
      const why = 'bad cannot take event 7 of mission-M1 (Noted): no idea what 7 means';
      expect(told.stopped).toEqual([`bad: ${why}`]);
      expect(await generations(database)).toContainEqual(expect.objectContaining({ name: 'bad', stopped: why }));
    });

    it('has everything before that event, also of the same batch', async () => {
      await append('mission-M1', 0, 6);
      await append('mission-M2', 0, 3);
      await append('mission-M1', 7, 9);
      const bad = counting('bad', 1, failingOn('7'));
      await run(bad);
      await until(() => told.stopped.length > 0);
      expect(await tallyOf(bad, 'M1')).toEqual({ notes: 7, last: '6' });
      expect(await tallyOf(bad, 'M2')).toEqual({ notes: 4, last: '3' });
    });

    it('goes on from there once its code can take it', async () => {
      const bad = counting('notes', 1, failingOn('7'));
      await append('mission-M1', 0, 9);
      const first = await run(bad);
      await until(() => told.stopped.length > 0);
      await first.stop();
      await run(counting('notes'));
      await settle('notes');
      expect(await tallyOf(bad, 'M1')).toEqual({ notes: 10, last: '9' });
      expect((await generations(database)).map(({ stopped }) => stopped)).toEqual([undefined]);
    });

    it('an event that nobody can read stops those whose stream it is in, and no other', async () => {
      const notes = counting('notes');
      await run(notes, besides);
      await append('mission-M1', 0, 1);
      await client.appendToStream('mission-M1', jsonEvent({ type: 'FromTheFuture', data: {}, metadata: {} }));
      await append('refusals-M1', 0, 2);
      await settle('besides');
      expect(await tallyOf(besides, 'M1')).toEqual({ notes: 3, last: '2' });
      expect(await tallyOf(notes, 'M1')).toEqual({ notes: 2, last: '1' });
      expect(told.stopped).toEqual([expect.stringContaining('Event 2 of mission-M1 (FromTheFuture)')]);
    });
  });

  describe('when one is made again', () => {
    const TOTAL = 6_000;

    /** Looks at the served document again and again, until the work is done. */
    async function watched(
      projection: Projection<Tally>,
      isDone: () => boolean | Promise<boolean>,
    ): Promise<ReadonlySet<number>> {
      const seen = new Set<number>();
      const reader = await openReadModels(join(folder, 'read-models.sqlite'));
      await until(async () => {
        seen.add((await findDocument(reader, projection, 'M1'))?.state.notes ?? 0);
        return isDone();
      });
      seen.add((await findDocument(reader, projection, 'M1'))?.state.notes ?? 0);
      await reader.destroy();
      return seen;
    }

    beforeEach(async () => {
      for (let from = 0; from < TOTAL; from += 500) await append('mission-M1', from, from + 499);
      const first = await run(counting('notes'), counting('others'));
      await settle('notes', 'others');
      await first.stop();
    });

    it('because its code has changed, readers have the old one until the new one is complete, then that', async () => {
      const twice: Fold<Tally> = {
        ...tally,
        on: {
          Noted: (state: Tally) => {
            state.notes += 2;
          },
        },
      };
      const changed = counting('notes', 2, twice);
      await run(changed, counting('others'));
      expect(await watched(changed, () => told.switched.length > 0)).toEqual(new Set([TOTAL, 2 * TOTAL]));
      expect(told.switched).toEqual(['notes 2']);
      await until(async () => (await generations(database)).length === 2);
      expect(await generations(database)).toMatchObject([
        { name: 'notes', generation: 2, version: 2, live: true },
        { name: 'others', generation: 1, version: 1, live: true },
      ]);
      await append('mission-M1', TOTAL, TOTAL);
      await settle('notes', 'others');
      expect(await tallyOf(changed, 'M1')).toMatchObject({ notes: 2 * TOTAL + 2 });
    });

    it('because somebody wants it, it goes on following meanwhile, and the others as well', async () => {
      const [notes, others] = [counting('notes'), counting('others')];
      await run(notes, others);
      await beginGeneration(database, notes);
      let last = TOTAL - 1;
      const seen = await watched(notes, async () => {
        await append('mission-M1', ++last, last);
        return told.switched.length > 0;
      });
      await settle('notes', 'others');
      expect(await tallyOf(notes, 'M1')).toEqual({ notes: last + 1, last: String(last) });
      expect(await tallyOf(others, 'M1')).toEqual({ notes: last + 1, last: String(last) });
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(TOTAL);
      expect(await generations(database)).toHaveLength(2);
    });

    it('is finished by the next projector when the first one ended in the middle', async () => {
      const notes = counting('notes');
      await beginGeneration(database, notes);
      const first = await run(notes, counting('others'));
      await first.stop();
      await run(notes, counting('others'));
      await until(async () => (await generations(database)).every(({ live }) => live));
      await settle('notes', 'others');
      expect(await tallyOf(notes, 'M1')).toEqual({ notes: TOTAL, last: String(TOTAL - 1) });
    });
  });
});
