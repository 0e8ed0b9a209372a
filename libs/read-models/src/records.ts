import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { putRows } from './put-rows.js';
import type { KeyedStop } from './stops.js';

/** What a follower that is no projection remembers, and its checkpoint. */
export interface Kept<State> {
  readonly state: State;
  readonly position: string | undefined;
  /** Where they could not go on with a stream. */
  readonly stops: readonly KeyedStop[];
}

/** What is remembered under a name; undefined before the first time. */
export async function findKept<State>(database: ReadDatabase, name: string): Promise<Kept<State> | undefined> {
  try {
    const row = await database.selectFrom('record').selectAll().where('name', '=', name).executeTakeFirst();
    return (
      row && {
        state: JSON.parse(row.state) as State,
        position: row.position ?? undefined,
        stops: JSON.parse(row.stops) as readonly KeyedStop[],
      }
    );
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the record of ${name}`, cause);
  }
}

/** Saves all of it at once. */
export async function keep(
  database: ReadDatabase,
  name: string,
  { state, position, stops }: Kept<unknown>,
): Promise<void> {
  const row = { name, position: position ?? null, state: JSON.stringify(state), stops: JSON.stringify(stops) };
  try {
    await database.transaction().execute((writer) => putRows(writer, 'record', [row]));
  } catch (cause) {
    throw new ReadModelsUnavailable(`saving the record of ${name}`, cause);
  }
}
