import type { ReadOnly } from '#decider';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { Assembled } from './pieces/assembled.js';
import { findPieces } from './pieces/piece-rows.js';
import type { Document, DocumentProjection } from './projection.js';

/** The document of a projection that is served, or undefined when there is none. */
export async function findDocument<State>(
  database: ReadDatabase,
  { name, fold }: Pick<DocumentProjection<State>, 'name' | 'fold'>,
  key: string,
): Promise<Document<State> | undefined> {
  const found = await findHead(database, name, key);
  if (!found) return undefined;
  const { generation, revision, recorded_at: recordedAt, stopped } = found;
  const pieces = (await findPieces(database, [{ name, generation, revision }], key)).get(name);
  // It has changed between the two looks.
  if (!pieces) return findDocument(database, { name, fold }, key);
  const assembled = new Assembled(fold.initial as () => object);
  assembled.take(pieces);
  const state = assembled.state as ReadOnly<State>;
  return { revision, recordedAt, state, ...(stopped !== null && { stoppedAt: stopped }) };
}

async function findHead(database: ReadDatabase, name: string, key: string) {
  try {
    return await database
      .selectFrom('document')
      .innerJoin('projection', (join) =>
        join.onRef('name', '=', 'document.projection').onRef('projection.generation', '=', 'document.generation'),
      )
      .leftJoin('stop', (join) =>
        join
          .onRef('stop.projection', '=', 'document.projection')
          .onRef('stop.generation', '=', 'document.generation')
          .onRef('stop.key', '=', 'document.key'),
      )
      .select(['document.generation', 'document.revision', 'recorded_at', 'stop.revision as stopped'])
      .where('document.projection', '=', name)
      .where('document.key', '=', key)
      .where('live', '=', 1)
      .executeTakeFirst();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${name} of ${key}`, cause);
  }
}
