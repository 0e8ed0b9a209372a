import { startNode, type EmbeddedNode } from '#embedded-node';
import { missionStream, openLedger, type OpenLedger } from '#mission';
import { NO_REVISION } from '#ledger';
import { openReadModels } from '#read-models';
import { recorded, startedCedre, told, type Told } from '#specs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programModules, runProjector, type End } from './support/short-lived-projector.js';

const ROUNDS = 12;
/** More statements than a round of this size takes: some rounds get through, most do not. */
const MOST_STATEMENTS = 90;

const irritants: readonly Told[] = Array.from({ length: 12 }, (_, number) =>
  told('IrritantReported', { irritant: `I${number}`, topic: 'bruit', severity: 1 }),
);
const story = recorded([...startedCedre, ...irritants]);

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let modules: readonly string[];
let missions = 0;

const run = (path: string, fatal: number): Promise<End> => runProjector(modules, node.connectionString, path, fatal);

/** Stores some more missions, each with the same story, all in small appends that alternate. */
async function storeMissions(count: number): Promise<void> {
  const refs = Array.from({ length: count }, () => `K${++missions}`);
  const last = new Map(refs.map((mission) => [mission, NO_REVISION]));
  for (let from = 0; from < story.length; from += 5) {
    for (const mission of refs) {
      const events = story.slice(from, from + 5).map(({ type, data, metadata }) => ({
        eventId: randomUUID(),
        type,
        data,
        metadata: { ...metadata, commandId: randomUUID() },
      }));
      const appended = await opened.ledger.append(missionStream(mission), events, last.get(mission) ?? NO_REVISION);
      if (!appended.conflict) last.set(mission, appended.revision);
    }
  }
}

/** What a piece of a document is found by. */
const PLACE = sql`projection, key, piece, revision`;

/** Everything in the tables of the read models, in order. */
async function contents(path: string): Promise<readonly unknown[]> {
  const database = await openReadModels(path);
  try {
    return [
      await database.selectFrom('projection').selectAll().orderBy('name').execute(),
      await database.selectFrom('document').selectAll().orderBy('projection').orderBy('key').execute(),
      // Whether what came and went between two saves was ever stored says nothing.
      await database.selectFrom('piece').selectAll().where('body', 'is not', null).orderBy(PLACE).execute(),
      await database.selectFrom('former_piece').selectAll().where('body', 'is not', null).orderBy(PLACE).execute(),
      await database.selectFrom('audit_entry').selectAll().orderBy('mission').orderBy('revision').execute(),
      await database.selectFrom('mission_index').selectAll().orderBy('mission').execute(),
    ];
  } finally {
    await database.destroy();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-killed-'));
  modules = await programModules();
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
});

afterAll(async () => {
  await opened.close();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A projector that is killed again and again, anywhere between two statements', () => {
  it('leaves read models that hold every event once: the same, byte for byte, as one that was never killed', async () => {
    const [killed, calm] = [join(folder, 'killed.sqlite'), join(folder, 'calm.sqlite')];
    let kills = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await storeMissions(3);
      const end = await run(killed, 1 + randomInt(MOST_STATEMENTS));
      if (end === 'killed') kills++;
    }
    expect(kills).toBeGreaterThan(ROUNDS / 3);
    expect(await run(killed, 0)).toBe('complete');
    expect(await run(calm, 0)).toBe('complete');
    const [projections, documents, pieces, , entries] = (await contents(calm)) as readonly (readonly unknown[])[];
    expect(projections?.length).toBeGreaterThan(10);
    expect(documents?.length).toBeGreaterThan(missions * 5);
    expect(pieces?.length).toBeGreaterThan(missions * story.length * 0.3);
    expect(entries).toHaveLength(missions * story.length);
    expect(await contents(killed)).toEqual(await contents(calm));
  }, 240_000);
});
