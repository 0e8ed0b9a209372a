import { openReadModels, type ReadDatabase } from '#read-models';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SLICE_VERSIONS } from '../projections.js';
import { PresentStates } from './present.js';

let folder: string;
let database: ReadDatabase;
let presents: PresentStates;

interface Stored {
  readonly version?: number;
  readonly position?: string;
  readonly stopped?: number;
}

/** What is served of a slice, with a document of M1. */
async function serve(name: string, { version, position = '90', stopped }: Stored = {}): Promise<void> {
  const current = (SLICE_VERSIONS as Readonly<Record<string, number>>)[name] ?? 1;
  const making = { name, generation: 1, version: version ?? current, position, live: 1 };
  await database.insertInto('projection').values(making).execute();
  if (stopped !== undefined) {
    const stop = { projection: name, generation: 1, key: 'M1', stream: 'mission-M1', revision: stopped, reason: 'why' };
    await database.insertInto('stop').values(stop).execute();
  }
  if (name === 'missions') return;
  const document = { projection: name, generation: 1, key: 'M1', revision: 3, recorded_at: 'then' };
  await database.insertInto('document').values(document).execute();
  const piece = { projection: name, generation: 1, key: 'M1', piece: '', nth: 0, revision: 3 };
  await database
    .insertInto('piece')
    .values({ ...piece, body: JSON.stringify({ of: name }) })
    .execute();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-present-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  presents = new PresentStates(database);
  const known = { client: 'C', firm: 'F', status: 'ACTIVE', planned_start: '', planned_end: '', people: '||' };
  await database
    .insertInto('mission_index')
    .values({ generation: 1, mission: 'M1', ...known, revision: 4, recorded_at: 'now' })
    .execute();
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const found = () => presents.find('M1', ['mission', 'kpis']);

describe('Slices of a mission as they are stored', () => {
  it('are put together when all of them are of one moment', async () => {
    for (const name of ['mission', 'kpis', 'missions']) await serve(name);
    const state = { mission: { of: 'mission' }, kpis: { of: 'kpis' } };
    expect(await found()).toEqual({ apart: false, document: { revision: 4, recordedAt: 'now', state } });
  });

  it.each<[string, Stored]>([
    ['was made by older code', { version: SLICE_VERSIONS.kpis - 1 }],
    ['was made by newer code', { version: SLICE_VERSIONS.kpis + 1 }],
    ['is less far on', { position: '80' }],
    ['is further on', { position: '100' }],
  ])('are not put together when one of them %s', async (_, stored) => {
    for (const name of ['mission', 'missions']) await serve(name);
    await serve('kpis', stored);
    expect(await found()).toEqual({ apart: true, stoppedAt: undefined });
  });

  it('say where they have stopped when all have stopped there', async () => {
    for (const name of ['mission', 'kpis', 'missions']) await serve(name, { stopped: 5 });
    expect(await found()).toMatchObject({ apart: false, document: { revision: 4, stoppedAt: 5 } });
  });

  it('are apart when they have stopped at different lines, as far as the hindmost', async () => {
    await serve('mission');
    await serve('missions', { stopped: 9 });
    await serve('kpis', { stopped: 5 });
    expect(await found()).toEqual({ apart: true, stoppedAt: 5 });
  });
});
