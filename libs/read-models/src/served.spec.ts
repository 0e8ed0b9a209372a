import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels, type ReadDatabase } from './database.js';
import { beginGeneration, type Generation } from './generations.js';
import { findMissions, missionRevisions } from './mission-index.js';
import { putRows } from './put-rows.js';
import type { MissionIndexTable } from './schema.js';
import { findServed } from './served.js';
import { saveStops } from './stops.js';

let folder: string;
let database: ReadDatabase;
let [index, making]: readonly Generation[] = [];

const at = (revision: number): string => `2026-05-04T09:${String(revision).padStart(2, '0')}:00.000Z`;
const mission = (code: string, more: Partial<MissionIndexTable> = {}): MissionIndexTable => ({
  generation: 1,
  mission: code,
  client: 'PME',
  firm: 'CAB-OPS',
  status: 'ACTIVE',
  planned_start: '2026-01-12',
  planned_end: '2026-10-09',
  people: '|COO|DIR|',
  revision: 7,
  recorded_at: at(7),
  ...more,
});

const put = (...rows: readonly MissionIndexTable[]) =>
  database.transaction().execute((writer) => putRows(writer, 'mission_index', rows));
const document = (of: Generation, key: string, revision: number) =>
  database.transaction().execute((writer) =>
    putRows(writer, 'document', [
      {
        ...{ projection: of.name, generation: of.generation, key, revision },
        recorded_at: at(revision),
      },
    ]),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-served-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  index = await beginGeneration(database, { name: 'missions', version: 1 });
  making = await beginGeneration(database, { name: 'missions', version: 2 });
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('The missions of a person', () => {
  const found = async (person: string, firms: readonly string[], after?: string) =>
    (await findMissions(database, { person, firms, ...(after !== undefined && { after }) })).map((row) => row.mission);
  beforeEach(() =>
    put(
      mission('M3'),
      mission('M1', { people: '|DIR|', firm: 'OTHER' }),
      mission('M2', { people: '|DIRECTOR|' }),
      mission('M4', { people: '||' }),
      mission('M5', { generation: making?.generation ?? 0 }),
    ),
  );

  it('are those in which they hold a role, by their whole name, in the order of their codes', async () => {
    expect(await found('DIR', [])).toEqual(['M1', 'M3']);
    expect(await found('DI', [])).toEqual([]);
    expect(await found('COO', [])).toEqual(['M3']);
  });

  it('are those of their firms, too', async () => {
    expect(await found('DIR', ['CAB-OPS'])).toEqual(['M1', 'M2', 'M3', 'M4']);
    expect(await found('NO-ONE', ['OTHER', 'CAB-OPS'])).toEqual(['M1', 'M2', 'M3', 'M4']);
    expect(await found('NO-ONE', [])).toEqual([]);
  });

  it('come after a code', async () => {
    expect(await found('DIR', ['CAB-OPS'], 'M2')).toEqual(['M3', 'M4']);
  });

  it('are folded up to a revision, each of them', async () => {
    await put(mission('M1', { revision: 9, recorded_at: at(9) }));
    expect(Object.fromEntries(await missionRevisions(database, ['M1', 'M3', 'M5', 'M9']))).toEqual({
      M1: { revision: 9, recordedAt: at(9) },
      M3: { revision: 7, recordedAt: at(7) },
    });
  });

  it('are not known when the database does not answer', async () => {
    await database.schema.dropTable('mission_index').execute();
    await expect(found('DIR', [])).rejects.toThrow('did not answer while reading the portfolio.');
    await expect(missionRevisions(database, ['M1'])).rejects.toThrow('did not answer while looking for changes.');
  });
});

describe('What is served about a mission', () => {
  it('is told of each projection that is wanted: how far its document is, and where it has stopped', async () => {
    const notes = await beginGeneration(database, { name: 'notes', version: 3 });
    const others = await beginGeneration(database, { name: 'others', version: 1 });
    await beginGeneration(database, { name: 'unwanted', version: 1 });
    const next = await beginGeneration(database, { name: 'notes', version: 4 });
    await put(mission('M1'), mission('M2', { revision: 9, recorded_at: at(9) }));
    await document(notes, 'M1', 5);
    await document(next, 'M1', 3);
    await document(others, 'M2', 9);
    const stop = { key: 'M1', stream: 'mission-M1', revision: 6, reason: 'why' };
    await database.transaction().execute((writer) => saveStops(writer, notes, [stop], []));

    const { served, reached } = await findServed(database, ['notes', 'others'], 'M1');
    expect(reached).toEqual({ revision: 7, recordedAt: at(7) });
    expect(
      served.map(({ name, generation, version, revision, stopped }) => [name, generation, version, revision, stopped]),
    ).toEqual(
      expect.arrayContaining([
        ['notes', 1, 3, 5, 6],
        ['others', 1, 1, null, null],
        ['missions', 1, 1, null, null],
      ]),
    );
    expect(served).toHaveLength(3);
  });

  it('is as far as the served index has the mission, and nowhere when that has none', async () => {
    await put(mission('M1', { generation: making?.generation ?? 0 }));
    expect(await findServed(database, [], 'M1')).toMatchObject({ reached: undefined });
    await put(mission('M1', { revision: 0, recorded_at: at(0), generation: index?.generation ?? 0 }));
    expect((await findServed(database, [], 'M1')).reached).toEqual({ revision: 0, recordedAt: at(0) });
  });

  it('is not known when the database does not answer', async () => {
    await database.schema.dropTable('document').execute();
    await expect(findServed(database, ['notes'], 'M1')).rejects.toThrow('did not answer while reading M1.');
  });
});
