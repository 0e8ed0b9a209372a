import { chmodSync, closeSync, fchmodSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedFileError, FileInUseError, ForeignFileError, NewerFileError, UnsafeSettingError } from '../errors.js';
import { APPLICATION_ID, LAYOUT, TABLES } from './schema.js';

/** A connection to the file; there is one, for reading and writing. */
export type Database = InstanceType<typeof DatabaseSync>;

/** The path that stands for a database that lives and dies with the process. */
export const IN_MEMORY = ':memory:';

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
const HEADER_LENGTH = 100;

/**
 * Opens the file, or makes it, and holds it alone until closed. Refuses with a named error, before changing anything,
 * a file that is not ours; and, before serving anything, one that is damaged or that cannot be written durably.
 */
export function openFile(path: string): Database {
  if (path === IN_MEMORY) return create(new DatabaseSync(path));
  const isNew = inspectHeader(path);
  makePrivate(path);
  let database: Database | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL');
    if (isNew) create(database);
    requireSetting(database, 'journal_mode', 'wal', 'PRAGMA journal_mode = WAL');
    requireSetting(database, 'synchronous', '2');
    requireSetting(database, 'locking_mode', 'exclusive');
    database.exec('BEGIN IMMEDIATE; COMMIT; PRAGMA cache_size = -65536');
    requireWhole(database, path);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw named(error, path);
  }
}

/**
 * Empties the write-ahead log into the file and lets the file go. Leaving the log and the lock explicitly matters: the
 * driver keeps a closed connection, with its locks, until its last statement is collected as garbage.
 */
export function closeFile(database: Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL');
    database.exec('SELECT count(*) FROM sqlite_schema');
  } finally {
    database.close();
  }
}

function create(database: Database): Database {
  database.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT};`);
  database.exec(`${TABLES} COMMIT`);
  return database;
}

/**
 * Makes the file, or closes it to others with what SQLite keeps beside it: events are for their owner alone, whatever the
 * umask. The node says so itself, as it stands without any other library.
 */
function makePrivate(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a', 0o600);
  try {
    fchmodSync(file, 0o600);
  } finally {
    closeSync(file);
  }
  for (const companion of [`${path}-wal`, `${path}-shm`]) closeIfThere(companion);
}

/** Another process may remove it at any time: SQLite does so when it is done. */
function closeIfThere(companion: string): void {
  try {
    chmodSync(companion, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Reads the first bytes without SQLite, which would tidy up another program's file by merely opening it. */
function inspectHeader(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return true;
  const header = Buffer.alloc(HEADER_LENGTH);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, HEADER_LENGTH, 0);
  } finally {
    closeSync(file);
  }
  const layout = header.readUInt32BE(60);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new ForeignFileError(path);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new ForeignFileError(path);
  if (layout > LAYOUT) throw new NewerFileError(path, layout, LAYOUT);
  return false;
}

function requireSetting(database: Database, setting: string, wanted: string, set?: string): void {
  if (set !== undefined) database.exec(set);
  const found = String(scalar(database, `PRAGMA ${setting}`));
  if (found !== wanted) throw new UnsafeSettingError(setting, wanted, found);
}

/** A crash leaves the file and its log consistent; only lost or altered pages get caught here. */
function requireWhole(database: Database, path: string): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const expected = Number(scalar(database, 'PRAGMA page_count')) * Number(scalar(database, 'PRAGMA page_size'));
  const size = statSync(path).size;
  if (size < expected) throw new DamagedFileError(path, `${size} bytes of ${expected} are left`);
  const verdict = String(scalar(database, 'PRAGMA quick_check(1)'));
  if (verdict !== 'ok') throw new DamagedFileError(path, verdict.split('\n').at(-1) ?? verdict);
}

function scalar(database: Database, sql: string): unknown {
  return Object.values(database.prepare(sql).get() as object)[0];
}

function named(error: unknown, path: string): unknown {
  const code = (error as { errcode?: number }).errcode;
  const primary = code === undefined ? undefined : code & 0xff;
  if (primary === SQLITE_BUSY) return new FileInUseError(path, { cause: error });
  if (primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB) {
    return new DamagedFileError(path, (error as Error).message, { cause: error });
  }
  return error;
}
