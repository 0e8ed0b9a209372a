import { CompiledQuery, sql } from 'kysely';
import type { RowWriter } from './projection.js';
import { marksIn } from './mentions.js';
import { KEYS, type AuditEntryTable, type AuditMentionTable, type Keyed, type Schema } from './schema.js';
import { storable } from './storable.js';

/** Most rows in one statement: SQLite takes 32,766 parameters. */
const MOST_ROWS = 512;

/**
 * Puts rows into a table, each in place of the one that has its key. All rows have the same columns. Lines of the audit
 * trail are put where they are found by what they name, too.
 */
export async function putRows<Table extends Keyed>(
  writer: RowWriter,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Schema[Table] & string)[];
  for (const part of inPowersOfTwo(rows, MOST_ROWS)) {
    const values = part.flatMap((row) => columns.map((column) => storable(row[column])));
    await writer.executeQuery(CompiledQuery.raw(statementFor(writer, table, columns, part.length), values));
  }
  if (table === 'audit_entry') await putRows(writer, 'audit_mention', mentionsOf(rows as readonly AuditEntryTable[]));
}

/**
 * A list in parts of which each is as long as a power of two, up to one. Statements over so many things are few, so each
 * is made and prepared once.
 */
export function* inPowersOfTwo<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; ) {
    const size = Math.min(most, 2 ** Math.floor(Math.log2(items.length - from)));
    yield items.slice(from, from + size);
    from += size;
  }
}

/** Statements by the dialect of a database. */
const statements = new WeakMap<object, Map<string, string>>();

/** The statement that puts so many rows. */
function statementFor(writer: RowWriter, table: Keyed, columns: readonly string[], count: number): string {
  const { adapter } = writer.getExecutor();
  const known = statements.get(adapter) ?? new Map<string, string>();
  statements.set(adapter, known);
  const name = [table, ...columns, count].join(' ');
  const statement = known.get(name) ?? compile(writer, table, columns, count);
  known.set(name, statement);
  return statement;
}

function compile(writer: RowWriter, table: Keyed, columns: readonly string[], count: number): string {
  const key = KEYS[table];
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const replaced = columns
    .filter((column) => !key.includes(column))
    .map((column) => [column, sql.ref(`excluded.${column}`)] as const);
  return writer
    .insertInto(table)
    .values(Array.from({ length: count }, () => row))
    .onConflict((conflict) => {
      const same = conflict.columns(key as never);
      return replaced.length > 0 ? same.doUpdateSet(Object.fromEntries(replaced)) : same.doNothing();
    })
    .compile().sql;
}

const mentionsOf = (rows: readonly AuditEntryTable[]): readonly AuditMentionTable[] =>
  rows.flatMap(({ generation, mission, revision, about }) =>
    marksIn(about).map((mark) => ({ generation, mission, mark, revision })),
  );
