import { sql } from 'kysely';
import type { RowWriter } from './projection.js';
import { marksIn } from './mentions.js';
import { KEYS, type AuditEntryTable, type AuditMentionTable, type Keyed, type Schema } from './schema.js';
import { storable } from './storable.js';

/** Most rows in one statement: SQLite takes 32,766 parameters. */
const MOST_ROWS = 1_000;

/**
 * Puts rows into a table, each in place of the one that has its key. All rows have the same columns. Lines of the audit
 * trail are put where they are found by what they name, too.
 */
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
      .onConflict((conflict) => {
        const same = conflict.columns(key as never);
        return others.length > 0 ? same.doUpdateSet(replaced as never) : same.doNothing();
      })
      .execute();
  }
  if (table === 'audit_entry') await putRows(writer, 'audit_mention', mentionsOf(rows as readonly AuditEntryTable[]));
}

const mentionsOf = (rows: readonly AuditEntryTable[]): readonly AuditMentionTable[] =>
  rows.flatMap(({ generation, mission, revision, about }) =>
    marksIn(about).map((mark) => ({ generation, mission, mark, revision })),
  );
