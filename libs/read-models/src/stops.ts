import type { Stop } from '#ledger';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { GenerationKey } from './generations.js';
import type { RowWriter } from './projection.js';
import { putRows } from './put-rows.js';

/** A stop, under the key of what it stops. */
export interface KeyedStop extends Stop {
  readonly key: string;
}

/** A stop, and what it stops: a projection that is served, or another follower of the log. */
export interface StopOf extends Stop {
  readonly of: string;
}

const MOST_LETTERS = 500;

/** Where documents of a generation have stopped, by key. */
export async function stopsOf(database: ReadDatabase, { name, generation }: GenerationKey): Promise<Map<string, Stop>> {
  const rows = await database
    .selectFrom('stop')
    .select(['key', 'stream', 'revision', 'reason'])
    .where('projection', '=', name)
    .where('generation', '=', generation)
    .execute();
  return new Map(rows.map(({ key, ...stop }) => [key, stop]));
}

/** Saves what has changed: documents that have stopped, and those that go on. */
export async function saveStops(
  writer: RowWriter,
  { name, generation }: GenerationKey,
  stopped: readonly KeyedStop[],
  resumed: readonly string[],
): Promise<void> {
  if (resumed.length > 0) {
    await writer
      .deleteFrom('stop')
      .where('projection', '=', name)
      .where('generation', '=', generation)
      .where('key', 'in', resumed)
      .execute();
  }
  const rows = stopped.map((stop) => ({ ...stop, reason: stop.reason.slice(0, MOST_LETTERS) }));
  await putRows(
    writer,
    'stop',
    rows.map((row) => ({ projection: name, generation, ...row })),
  );
}

/** Everything that has stopped, of what is served and of everybody else who follows the log. */
export async function findStops(database: ReadDatabase): Promise<readonly StopOf[]> {
  try {
    const [documents, records] = await Promise.all([
      database
        .selectFrom('stop as s')
        .innerJoin('projection as p', (join) =>
          join.onRef('p.name', '=', 's.projection').onRef('p.generation', '=', 's.generation'),
        )
        .select(['p.name as of', 's.stream', 's.revision', 's.reason'])
        .where('p.live', '=', 1)
        .orderBy('s.stream')
        .orderBy('s.revision')
        .orderBy('p.name')
        .execute(),
      database.selectFrom('record').select(['name', 'stops']).execute(),
    ]);
    const others = records.flatMap(({ name, stops }) =>
      (JSON.parse(stops) as readonly KeyedStop[]).map(({ key: _, ...stop }) => ({ of: name, ...stop })),
    );
    return [...documents, ...others];
  } catch (cause) {
    throw new ReadModelsUnavailable('looking for what has stopped', cause);
  }
}

/** Where what is served of a key has stopped first; undefined when all of it goes on. */
export async function firstStopOf(
  database: ReadDatabase,
  key: string,
  projections: readonly string[],
): Promise<number | undefined> {
  try {
    const row = await database
      .selectFrom('stop as s')
      .innerJoin('projection as p', (join) =>
        join.onRef('p.name', '=', 's.projection').onRef('p.generation', '=', 's.generation'),
      )
      .select((table) => table.fn.min('s.revision').as('revision'))
      .where('p.live', '=', 1)
      .where('s.key', '=', key)
      .where('p.name', 'in', projections)
      .executeTakeFirst();
    return row?.revision ?? undefined;
  } catch (cause) {
    throw new ReadModelsUnavailable(`looking whether ${key} has stopped`, cause);
  }
}
