import { sql } from 'kysely';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { Projection, RowTable, RowWriter } from './projection.js';

/** One making of a projection: a new one is made beside the one that is served, and takes its place when it is complete. */
export interface Generation {
  readonly name: string;
  readonly generation: number;
  /** Version of the projection's code that makes it. */
  readonly version: number;
  /** Readers are answered from it. */
  readonly live: boolean;
  /** Commit position up to which everything is in; undefined before the first batch. */
  readonly position?: string;
}

/** Which generation of which projection. */
export type GenerationKey = Pick<Generation, 'name' | 'generation'>;

/** Every generation that is stored, of all projections that ever ran. */
export async function generations(database: ReadDatabase): Promise<readonly Generation[]> {
  try {
    const rows = await database.selectFrom('projection').selectAll().orderBy('name').orderBy('generation').execute();
    return rows.map(({ name, generation, version, live, position }) => ({
      name,
      generation,
      version,
      live: live === 1,
      ...(position !== null && { position }),
    }));
  } catch (cause) {
    throw new ReadModelsUnavailable('looking at the projections', cause);
  }
}

/**
 * Begins a generation of a projection: the first one is served at once, a later one when it is complete. One statement,
 * so that two processes that begin one at once begin two.
 */
export async function beginGeneration(
  database: ReadDatabase,
  { name, version }: Pick<Projection, 'name' | 'version'>,
): Promise<Generation> {
  const begun = await database
    .insertInto('projection')
    .columns(['name', 'generation', 'version', 'position', 'live'])
    .expression((from) => {
      const last = sql<number>`coalesce(max(generation), 0)`;
      return from
        .selectFrom('projection')
        .where('name', '=', name)
        .select([
          sql.val(name).as('name'),
          sql<number>`${last} + 1`.as('generation'),
          sql.val(version).as('version'),
          sql.lit(null).as('position'),
          sql<number>`case when ${last} = 0 then 1 else 0 end`.as('live'),
        ]);
    })
    .returning(['generation', 'live'])
    .executeTakeFirstOrThrow();
  return { name, generation: begun.generation, version, live: begun.live === 1 };
}

/** Serves a generation from now on instead of any other of its projection: one switch for every reader. */
export async function goLive(database: ReadDatabase, { name, generation }: GenerationKey): Promise<void> {
  await database.transaction().execute(async (writer) => {
    await writer.updateTable('projection').set({ live: 0 }).where('name', '=', name).execute();
    await markLive(writer, name, generation);
  });
}

const markLive = (writer: RowWriter, name: string, generation: number) =>
  writer
    .updateTable('projection')
    .set({ live: 1 })
    .where('name', '=', name)
    .where('generation', '=', generation)
    .execute();

/** Removes everything that a generation ever wrote. */
export async function removeGeneration(
  database: ReadDatabase,
  { name, generation }: GenerationKey,
  rows: RowTable | undefined,
): Promise<void> {
  await database.transaction().execute(async (writer) => {
    for (const table of ['document', 'piece', 'former_piece', 'stop'] as const)
      await writer.deleteFrom(table).where('projection', '=', name).where('generation', '=', generation).execute();
    if (rows) await writer.deleteFrom(rows).where('generation', '=', generation).execute();
    if (rows === 'audit_entry') await writer.deleteFrom('audit_mention').where('generation', '=', generation).execute();
    await writer.deleteFrom('projection').where('name', '=', name).where('generation', '=', generation).execute();
  });
}
