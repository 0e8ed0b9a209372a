import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { putRows } from './put-rows.js';

/** What somebody who follows the log without being a projection remembers, and the position up to which they acted. */
export interface Kept<State> {
  readonly state: State;
  readonly position: string | undefined;
}

const KEY = 'record';

/** What is remembered under a name; undefined before the first time. */
export async function findKept<State>(database: ReadDatabase, name: string): Promise<Kept<State> | undefined> {
  try {
    const row = await database
      .selectFrom('document')
      .innerJoin('projection', 'name', 'document.projection')
      .select(['body', 'position'])
      .where('name', '=', name)
      .where('key', '=', KEY)
      .executeTakeFirst();
    return row && { state: JSON.parse(row.body) as State, position: row.position ?? undefined };
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the record of ${name}`, cause);
  }
}

/** Saves both in one transaction. */
export async function keep(database: ReadDatabase, name: string, { state, position }: Kept<unknown>): Promise<void> {
  const body = JSON.stringify(state);
  const row = { name, generation: 1, version: 1, position: position ?? null, stopped: null, live: 1 };
  try {
    await database.transaction().execute(async (writer) => {
      await putRows(writer, 'projection', [row]);
      await putRows(writer, 'document', [
        { projection: name, generation: 1, key: KEY, part: '', revision: 0, recorded_at: '', body },
      ]);
    });
  } catch (cause) {
    throw new ReadModelsUnavailable(`saving the record of ${name}`, cause);
  }
}
