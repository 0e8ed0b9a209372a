import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBusy, openShared, type Sqlite } from './open-shared.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-sqlite-'));
  file = join(folder, 'shared.sqlite');
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const busy = (errcode: number) => Object.assign(new Error('database is locked'), { errcode });
/** SQLITE_BUSY_RECOVERY: the kind is in the higher bits. */
const BUSY_RECOVERY = 5 | (1 << 8);

describe('a file that others hold', () => {
  it('is known by the code of SQLite, whatever its kind', () => {
    expect([busy(5), busy(BUSY_RECOVERY)].map(isBusy)).toEqual([true, true]);
    expect([busy(6), busy(1), new Error('database is locked'), 'busy', null, undefined].map(isBusy)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  it('is tried again until it is free, with a rest between two tries', () => {
    const rest = jest.spyOn(Atomics, 'wait');
    let tries = 0;
    const database = openShared(file, (opened) => {
      tries += 1;
      if (tries < 3) throw busy(5);
      opened.exec('CREATE TABLE note (text)');
    });
    expect(tries).toBe(3);
    expect(rest.mock.calls.map(([, , , ms]) => ms)).toEqual([25, 25]);
    expect(rest.mock.results.map(({ value }) => value)).toEqual(['timed-out', 'timed-out']);
    expect(database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 0 });
    database.close();
  });
});

describe('patience with a file that others hold', () => {
  it('ends after 15 seconds', () => {
    const times = [0, 14_999, 15_000];
    jest.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 60_000);
    let tries = 0;
    const prepare = () => {
      tries += 1;
      throw busy(5);
    };
    expect(() => openShared(file, prepare)).toThrow('database is locked');
    expect(tries).toBe(2);
  });

  it('is 5 seconds for each statement', () => {
    const database = openShared(file, () => undefined);
    expect(database.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: 5_000 });
    database.close();
  });
});

describe('a file that cannot be prepared', () => {
  it('is closed, and says why at once', () => {
    let opened: Sqlite | undefined;
    let tries = 0;
    const prepare = (database: Sqlite) => {
      opened = database;
      tries += 1;
      throw new Error('no such column');
    };
    expect(() => openShared(file, prepare)).toThrow('no such column');
    expect(tries).toBe(1);
    expect(() => opened?.exec('SELECT 1')).toThrow('not open');
  });
});
