import { describe, expect, it } from '@jest/globals';
import { EventTable } from './event-table.js';
import { type Database, openFile } from './open-file.js';

describe('every statement', () => {
  const database = openFile(':memory:');
  const plans = statementsOf(database).map((sql) => [sql, planOf(database, sql)] as const);
  const planFor = (start: string) => plans.find(([sql]) => sql.startsWith(start))?.[1];

  it.each(plans)('finds its rows by an index, without a walk and without sorting: %s', (_, plan) => {
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });

  it('of an append costs the same at a long stream: the id, the revision and the end are each looked up', () => {
    const at = (index: string) => expect.stringMatching(new RegExp(`^SEARCH event USING (COVERING )?INDEX ${index}`));
    expect(planFor('SELECT revision FROM event INDEXED BY')).toEqual([at('event_by_id \\(stream=\\? AND id=\\?\\)')]);
    expect(planFor('SELECT id, position FROM event')).toEqual([
      at('event_by_revision \\(stream=\\? AND revision=\\?\\)'),
    ]);
    expect(planFor('SELECT revision FROM event WHERE')).toEqual([
      at('event_by_revision \\(stream=\\? AND revision<\\?\\)'),
    ]);
  });
});

/** What the table prepares, in its own words. */
function statementsOf(database: Database): string[] {
  const statements: string[] = [];
  const prepare = (sql: string) => {
    statements.push(sql.replaceAll(/\s+/g, ' '));
    return database.prepare(sql);
  };
  new EventTable(new Proxy(database, { get: () => prepare }));
  return statements;
}

function planOf(database: Database, sql: string): string[] {
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { readonly detail: string }[];
  return rows.map(({ detail }) => detail);
}
