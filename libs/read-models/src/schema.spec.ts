import { openShared } from '#sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from './database.js';
import { generations } from './generations.js';
import { findKept, keep } from './records.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-schema-'));
  file = join(folder, 'read-models.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs SQL on the file as it lies there. */
const run = (sql: string) => openShared(file, (database) => database.exec(sql)).close();

const record = { state: { day: '2026-05-04', running: ['M1'] }, position: '4711', stops: [] };

describe('Read models whose tables have another layout', () => {
  it('are made again, but what the system has acted on is known from layout 2', async () => {
    run(`create table layout (version integer); insert into layout values (2);
      create table projection (name text, generation integer, version integer, position text, stopped text, live integer);
      create table document (projection text, generation integer, key text, part text, revision integer, recorded_at text, body text);
      insert into projection values ('signalWatch', 1, 1, '4711', null, 1), ('kpis', 1, 1, '4711', null, 1);
      insert into document values ('signalWatch', 1, 'record', '', 0, '', '${JSON.stringify(record.state)}'), ('kpis', 1, 'M1', '', 3, '', '{}');`);
    const database = await openReadModels(file);
    expect(await findKept(database, 'signalWatch')).toEqual(record);
    expect(await findKept(database, 'kpis')).toBeUndefined();
    expect(await generations(database)).toEqual([]);
    await database.destroy();
  });

  it('keep records through every later layout', async () => {
    const before = await openReadModels(file);
    await keep(before, 'signalWatch', record);
    await before.destroy();
    run('update layout set version = 99');
    const after = await openReadModels(file);
    expect(await findKept(after, 'signalWatch')).toEqual(record);
    await after.destroy();
  });
});
