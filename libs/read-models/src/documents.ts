import type { ReadOnly } from '#decider';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { Document, Projection, RowWriter } from './projection.js';

/** The stored document of a projection, or undefined when there is none. */
export async function findDocument<State>(
  database: ReadDatabase | RowWriter,
  projection: Projection<State>,
  key: string,
): Promise<Document<State> | undefined> {
  try {
    const row = await database
      .selectFrom('document')
      .select(['revision', 'recorded_at', 'body'])
      .where('projection', '=', projection.name)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!row) return undefined;
    return { revision: row.revision, recordedAt: row.recorded_at, state: JSON.parse(row.body) as ReadOnly<State> };
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${projection.name} of ${key}`, cause);
  }
}

/** Saves a document in place of the one before. */
export async function saveDocument(
  writer: RowWriter,
  projection: string,
  key: string,
  { revision, recordedAt, state }: Document<unknown>,
): Promise<void> {
  const values = { revision, recorded_at: recordedAt, body: JSON.stringify(state) };
  await writer
    .insertInto('document')
    .values({ projection, key, ...values })
    .onConflict((conflict) => conflict.columns(['projection', 'key']).doUpdateSet(values))
    .execute();
}
