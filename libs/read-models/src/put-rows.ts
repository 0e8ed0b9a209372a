import { sql } from 'kysely';
import type { RowWriter } from './projection.js';
import { KEYS, type Keyed, type Schema } from './schema.js';
import { storable } from './storable.js';

/** Most rows in one statement: SQLite takes 32,766 parameters. */
const MOST_ROWS = 1_000;

/** Puts rows into a table, each in place of the one that has its key. All rows have the same columns. */
export async function putRows<Table extends Keyed>(
  writer: RowWriter,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  const key = KEYS[table];
  const others = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const replaced = Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)]));
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    await writer
      .insertInto(table)
      .values(rows.slice(from, from + MOST_ROWS).map(storable) as never)
      .onConflict((conflict) => conflict.columns(key as never).doUpdateSet(replaced as never))
      .execute();
  }
}
