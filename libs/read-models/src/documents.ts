import type { ReadOnly } from '#decider';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { GenerationKey } from './generations.js';
import type { Document, DocumentProjection } from './projection.js';
import type { DocumentTable } from './schema.js';

/** The document of a projection that is served, or undefined when there is none. */
export async function findDocument<State>(
  database: ReadDatabase,
  { name }: Pick<DocumentProjection<State>, 'name' | 'fold'>,
  key: string,
): Promise<Document<State> | undefined> {
  try {
    const found = await database
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
      .select(['document.revision', 'recorded_at', 'body', 'stop.revision as stopped'])
      .where('document.projection', '=', name)
      .where('document.key', '=', key)
      .where('live', '=', 1)
      .executeTakeFirst();
    if (!found) return undefined;
    const stoppedAt = found.stopped ?? undefined;
    return { ...parsed<State>(found), ...(stoppedAt !== undefined && { stoppedAt }) };
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${name} of ${key}`, cause);
  }
}

/** The document of one generation, served or not. */
export async function findDocumentOf<State>(
  database: ReadDatabase,
  { name, generation }: GenerationKey,
  key: string,
): Promise<Document<State> | undefined> {
  const found = await database
    .selectFrom('document')
    .select(['revision', 'recorded_at', 'body'])
    .where('projection', '=', name)
    .where('generation', '=', generation)
    .where('key', '=', key)
    .executeTakeFirst();
  return found && parsed(found);
}

const parsed = <State>(stored: Pick<DocumentTable, 'revision' | 'recorded_at' | 'body'>): Document<State> => ({
  revision: stored.revision,
  recordedAt: stored.recorded_at,
  state: JSON.parse(stored.body) as ReadOnly<State>,
});
