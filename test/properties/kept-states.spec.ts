import { startNode, type EmbeddedNode } from '#embedded-node';
import { foldStream, NO_REVISION } from '#ledger';
import {
  KeptStates,
  MISSION_SLICES,
  missionFold,
  missionStream,
  openLedger,
  projections,
  type OpenLedger,
} from '#mission';
import { ERA, openReadModels, ProjectionRunner, waitForProjections, type ReadDatabase } from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioOfCedre } from './support/scenario.js';

const STREAM = missionStream('M1');
const lines = scenarioOfCedre().flatMap(({ events }) => events);

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let database: ReadDatabase;
let runner: ProjectionRunner;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-kept-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const told = {
    advanced: () => undefined,
    stopped: () => undefined,
    switched: () => undefined,
    interrupted: () => undefined,
  };
  runner = new ProjectionRunner(opened.ledger, database, projections, told);
  await runner.start();
  let last = NO_REVISION;
  for (let from = 0; from < lines.length; from += 17) {
    const events = lines.slice(from, from + 17).map(({ type, data, metadata }) => ({
      eventId: randomUUID(),
      type,
      data,
      metadata: { ...metadata, commandId: randomUUID() },
    }));
    const appended = await opened.ledger.append(STREAM, events, last);
    if (!appended.conflict) last = appended.revision;
  }
  const head = await opened.ledger.head();
  await waitForProjections(
    database,
    projections.map(({ name }) => name),
    head?.position ?? '',
    60_000,
  );
}, 120_000);

afterAll(async () => {
  await runner.stop();
  await database.destroy();
  await opened.close();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lines around the beginnings of eras, the first and the last ones, and some in between. */
const MOMENTS = Array.from({ length: lines.length }, (_, revision) => revision).filter(
  (revision) => [0, 1, ERA - 1].includes(revision % ERA) || revision % 41 === 0 || revision >= lines.length - 2,
);

describe('The nearest kept state', () => {
  it('is the fold of everything before its era, at most one era away, and folding goes on from it', async () => {
    const presents = new KeptStates(database);
    for (const to of MOMENTS) {
      const kept = await presents.nearest('M1', MISSION_SLICES, { to });
      expect(kept?.revision).toBe(to < ERA ? undefined : to - (to % ERA) - 1);
      const plain = await foldStream(opened.ledger, missionFold, STREAM, { to });
      if (kept) {
        const then = await foldStream(opened.ledger, missionFold, STREAM, { to: kept.revision });
        expect(kept.state).toEqual(then.state);
        expect(JSON.stringify(kept.state)).toBe(JSON.stringify(then.state));
      }
      const gone = await foldStream(opened.ledger, missionFold, STREAM, { to }, kept as never);
      expect(JSON.stringify([gone.state, gone.last])).toBe(JSON.stringify([plain.state, plain.last]));
    }
  }, 120_000);

  it('is of the last era that began before an instant', async () => {
    const presents = new KeptStates(database);
    for (const to of MOMENTS) {
      const end = lines[to]?.metadata.recordedAt ?? '';
      const before = lines.filter(({ metadata }) => metadata.recordedAt < end).length;
      const kept = await presents.nearest('M1', MISSION_SLICES, { end });
      expect(kept?.revision).toBe(before - 1 < ERA ? undefined : before - 1 - ((before - 1) % ERA) - 1);
    }
  }, 120_000);

  it('is none where a slice was made by other code, has stopped, or is not as far as the others', async () => {
    const presents = new KeptStates(database);
    const kpis = () => database.updateTable('projection').where('name', '=', 'kpis');
    const was = await database
      .selectFrom('projection')
      .selectAll()
      .where('name', '=', 'kpis')
      .executeTakeFirstOrThrow();
    await kpis()
      .set({ version: was.version + 1 })
      .execute();
    expect(await presents.nearest('M1', MISSION_SLICES, {})).toBeUndefined();
    await kpis().set({ version: was.version, position: '0' }).execute();
    expect(await presents.nearest('M1', MISSION_SLICES, {})).toBeUndefined();
    await kpis().set({ position: was.position }).execute();
    expect(await presents.nearest('M1', MISSION_SLICES, {})).toBeDefined();
    const stop = {
      projection: 'kpis',
      generation: was.generation,
      key: 'M1',
      stream: STREAM,
      revision: 300,
      reason: 'why',
    };
    await database.insertInto('stop').values(stop).execute();
    expect(await presents.nearest('M1', MISSION_SLICES, {})).toBeUndefined();
  });
});
