import type { SqliteDatabase } from 'kysely';
import type { Sqlite } from './open-shared.js';

type SqlValue = null | number | bigint | string | Uint8Array;

type Statement = ReturnType<SqliteDatabase['prepare']>;

/** Statements kept prepared: the same few are run all day. */
const MOST_STATEMENTS = 200;

/** Kysely speaks to better-sqlite3; this gives the same face to the `node:sqlite` API. */
export function forKysely(sqlite: Sqlite): SqliteDatabase {
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
