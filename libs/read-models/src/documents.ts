import type { Fold, ReadOnly } from '#decider';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { GenerationKey } from './generations.js';
import type { Document, Projection } from './projection.js';
import type { DocumentTable } from './schema.js';

/** A document as it is stored: one row for each part of its state that an event has changed. */
export type StoredPart = Pick<DocumentTable, 'part' | 'revision' | 'recorded_at' | 'body'>;

/** The document of a projection that is served, or undefined when there is none. */
export async function findDocument<State>(
  database: ReadDatabase,
  projection: Pick<Projection<State>, 'name' | 'fold'>,
  key: string,
): Promise<Document<State> | undefined> {
  try {
    const parts = await database
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
      .select(['part', 'document.revision', 'recorded_at', 'body', 'stop.revision as stopped'])
      .where('document.projection', '=', projection.name)
      .where('document.key', '=', key)
      .where('live', '=', 1)
      .execute();
    const document = assembled(projection.fold, parts);
    const stoppedAt = parts[0]?.stopped ?? undefined;
    return document && { ...document, ...(stoppedAt !== undefined && { stoppedAt }) };
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${projection.name} of ${key}`, cause);
  }
}

/** The document of one generation, served or not. */
export async function findDocumentOf<State>(
  database: ReadDatabase,
  { name, generation }: GenerationKey,
  fold: Fold<State>,
  key: string,
): Promise<Document<State> | undefined> {
  const parts = await database
    .selectFrom('document')
    .select(['part', 'revision', 'recorded_at', 'body'])
    .where('projection', '=', name)
    .where('generation', '=', generation)
    .where('key', '=', key)
    .execute();
  return assembled(fold, parts);
}

/** A state from its stored parts; a part without a row is as it was in the beginning. */
function assembled<State>({ initial, parts }: Fold<State>, stored: readonly StoredPart[]): Document<State> | undefined {
  const last = stored.reduce<StoredPart | undefined>((a, b) => (a && a.revision > b.revision ? a : b), undefined);
  if (!last) return undefined;
  const state = parts
    ? { ...initial(), ...Object.fromEntries(stored.map(({ part, body }) => [part, JSON.parse(body) as unknown])) }
    : (JSON.parse(last.body) as State);
  return { revision: last.revision, recordedAt: last.recorded_at, state: state as ReadOnly<State> };
}
