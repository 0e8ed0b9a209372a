import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedFileError, FileInUseError, ForeignFileError, NewerFileError } from '../errors.js';
import { openEventStore } from './event-store.js';
import { closeFile, openFile } from './open-file.js';
import { LAYOUT } from './schema.js';
import { systemEvent } from './system-event.js';

describe('the file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
    path = join(folder, 'deeper', 'events.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is written durably, at the first opening and at every later one', () => {
    for (const opening of ['first', 'second']) {
      const database = openFile(path);
      const settings = ['journal_mode', 'synchronous', 'locking_mode'].map((setting) => {
        const row = database.prepare(`PRAGMA ${setting}`).get() as object;
        return Object.values(row)[0] as unknown;
      });
      closeFile(database);
      expect([opening, ...settings]).toEqual([opening, 'wal', 2, 'exclusive']);
    }
  });

  it('is for its owner alone, with what stands beside it, also when it was open to others before', () => {
    const modes = () => [path, `${path}-wal`].map((each) => (statSync(each).mode & 0o777).toString(8));
    const mask = process.umask(0o000);
    try {
      const first = openFile(path);
      expect(modes()).toEqual(['600', '600']);
      closeFile(first);
      chmodSync(path, 0o666);
      const second = openFile(path);
      expect(modes()).toEqual(['600', '600']);
      closeFile(second);
    } finally {
      process.umask(mask);
    }
  });

  it('keeps its events, revisions and positions', async () => {
    const first = openEventStore(path);
    const event = systemEvent('Kept', Buffer.from('{}'));
    const written = await first.commits.submit((log) => log.append('s', 'no_stream', [event]));
    first.close();
    const second = openEventStore(path);
    expect(second.reader.allForwards(0).map(({ streamName, revision }) => [streamName, revision])).toEqual([
      ['$epoch-information', 0],
      ['s', 0],
    ]);
    const again = await second.commits.submit((log) => log.append('s', 'any', [event]));
    const next = await second.commits.submit((log) => log.append('s', 0, [systemEvent('Next', Buffer.from('{}'))]));
    second.close();
    expect(again).toEqual(written);
    expect(next).toMatchObject({ kind: 'written', revision: 1 });
  });

  it('is one file after closing', () => {
    openEventStore(path).close();
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is refused to a second node', () => {
    const first = openEventStore(path);
    expect(() => openEventStore(path)).toThrow(FileInUseError);
    expect(first.reader.allForwards(0)).toHaveLength(1);
    first.close();
    openEventStore(path).close();
  });

  it.each([
    ['text', (at: string) => writeFileSync(at, 'Dear diary, '.repeat(1000))],
    ['a few bytes', (at: string) => writeFileSync(at, 'x')],
    ['another database', foreignDatabase],
  ])('that is %s is refused and left as it was', (_, write) => {
    const foreign = join(folder, 'foreign');
    write(foreign);
    const before = readFileSync(foreign);
    expect(() => openFile(foreign)).toThrow(ForeignFileError);
    expect(readFileSync(foreign)).toEqual(before);
  });

  it('of a later version is refused', () => {
    const database = openFile(path);
    database.exec(`PRAGMA user_version = ${LAYOUT + 1}`);
    closeFile(database);
    expect(() => openFile(path)).toThrow(NewerFileError);
  });

  it('that lost its tail, or a page, is refused', async () => {
    await fill(path);
    const whole = statSync(path).size;
    const [torn, hollow] = [`${path}.torn`, `${path}.hollow`];
    copyFileSync(path, torn);
    truncateSync(torn, whole - 5000);
    const bytes = readFileSync(path);
    bytes.fill(0, 2 * 4096, 8 * 4096);
    writeFileSync(hollow, bytes);
    expect(() => openFile(torn)).toThrow(DamagedFileError);
    expect(() => openFile(hollow)).toThrow(DamagedFileError);
    closeFile(openFile(path));
  });
});

function foreignDatabase(at: string): void {
  const database = new DatabaseSync(at);
  database.exec('CREATE TABLE diary (entry TEXT)');
  database.close();
}

async function fill(path: string): Promise<void> {
  const store = openEventStore(path);
  const events = Array.from({ length: 200 }, () => systemEvent('Filler', Buffer.alloc(500, 'x')));
  await store.commits.submit((log) => log.append('filler', 'any', events));
  store.close();
}
