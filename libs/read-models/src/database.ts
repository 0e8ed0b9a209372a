import { openPrivateFile } from '#files';
import { forKysely, isBusy, openShared } from '#sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { createSchema, type Schema } from './schema.js';

/** The read models' database. */
export type ReadDatabase = Kysely<Schema>;

/** The read models could not be read or written: a full disk, a lock that was never released, a file that went away. */
export class ReadModelsUnavailable extends Error {
  constructor(doing: string, cause: unknown) {
    super(`The read models did not answer while ${doing}.`, { cause });
    this.name = 'ReadModelsUnavailable';
  }
}

/** SQLite: CONSTRAINT, MISMATCH, TOOBIG. SQLSTATE: data exception, constraint violation, limit exceeded. */
const REFUSED = { sqlite: new Set([18, 19, 20]), sqlState: /^(22|23|54)/ };

/** Did the database refuse what it was given? Otherwise it could not do its work, whatever it was given. */
export function isDataError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  if (typeof errcode === 'number') return REFUSED.sqlite.has(errcode & 0xff);
  return typeof code === 'string' && code.length === 5 && REFUSED.sqlState.test(code);
}

/**
 * Opens the read models on SQLite, creating what is missing. Several processes may open the same file: one projector
 * writes, any number of readers read.
 *
 * @param path a file
 * @throws UnwritableFileError, ReadModelsUnavailable
 */
export async function openReadModels(path: string): Promise<ReadDatabase> {
  openPrivateFile(path);
  try {
    const sqlite = openShared(path, (opened) => opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'));
    const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: forKysely(sqlite) }) });
    await preparedBy(() => createSchema(database));
    return database;
  } catch (cause) {
    throw new ReadModelsUnavailable(`opening ${path}`, cause);
  }
}

const MOST_TRIES = 50;
const LOOK_AGAIN_MS = 50;

/** Two processes may make the tables of a new file at once: one of them finds them made. */
async function preparedBy(create: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await create();
    } catch (error) {
      if (!isBusy(error) || tries >= MOST_TRIES) throw error;
      await pause(LOOK_AGAIN_MS);
    }
  }
}
