import { openPrivateFile } from '#files';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
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
    const sqlite = new DatabaseSync(path);
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
    const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: forKysely(sqlite) }) });
    await createSchema(database);
    return database;
  } catch (cause) {
    throw new ReadModelsUnavailable(`opening ${path}`, cause);
  }
}

type Sqlite = InstanceType<typeof DatabaseSync>;
type SqlValue = null | number | bigint | string | Uint8Array;

type Statement = ReturnType<SqliteDatabase['prepare']>;

/** Statements kept prepared: the same few are run all day. */
const MOST_STATEMENTS = 200;

/** Kysely speaks to better-sqlite3; this gives the same face to the `node:sqlite` API. */
function forKysely(sqlite: Sqlite): SqliteDatabase {
  const prepared = new Map<string, Statement>();
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = prepare(sqlite, sql);
      if (prepared.size >= MOST_STATEMENTS) prepared.clear();
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function prepare(sqlite: Sqlite, sql: string): Statement {
  const statement = sqlite.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SqlValue[])) as unknown[],
    run: (parameters) => statement.run(...(parameters as SqlValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SqlValue[])) as IterableIterator<unknown>,
  };
}
