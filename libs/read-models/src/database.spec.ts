import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from './database.js';
import { beginGeneration, generations } from './generations.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-database-'));
  file = join(folder, 'read-models.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Read models on SQLite', () => {
  it('write ahead, and are on the disk when they say so', async () => {
    const database = await openReadModels(file);
    const pragma = async (name: string) => (await sql.raw(`PRAGMA ${name}`).execute(database)).rows;
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    await database.destroy();
  });

  it('are found again as they were left', async () => {
    const before = await openReadModels(file);
    await beginGeneration(before, { name: 'notes', version: 3 });
    await before.destroy();
    const after = await openReadModels(file);
    expect(await generations(after)).toMatchObject([{ name: 'notes', version: 3 }]);
    await after.destroy();
  });

  it('may be held open by several', async () => {
    const all = [await openReadModels(file), await openReadModels(file)];
    await beginGeneration(all[0]!, { name: 'notes', version: 1 });
    for (const each of all) {
      expect(await generations(each)).toHaveLength(1);
      await each.destroy();
    }
  });

  it('answer however many different questions come', async () => {
    const database = await openReadModels(file);
    for (let n = 0; n < 450; n++) {
      const { rows } = await sql.raw(`SELECT ${n % 230} AS n`).execute(database);
      expect(rows).toEqual([{ n: n % 230 }]);
    }
    await database.destroy();
  });

  it('say which file is none of theirs', async () => {
    writeFileSync(file, 'no database at all, but long enough to be looked at'.repeat(100), { mode: 0o600 });
    await expect(openReadModels(file)).rejects.toThrow(`The read models did not answer while opening ${file}.`);
  });
});
