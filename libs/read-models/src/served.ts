import { sql } from 'kysely';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { GenerationKey } from './generations.js';

/** Which generation of a projection is served: for tables whose rows say to which generation they belong. */
export const servedGeneration = (projection: string) =>
  sql<number>`(select generation from projection where name = ${projection} and live = 1)`;

/** What is served of one projection about one key. */
export interface Served extends GenerationKey {
  readonly version: number;
  readonly position: string | null;
  /** Revision of the event before which the document has stopped; null when it goes on. */
  readonly stopped: number | null;
  /** Revision of the last event that changed the document; null when there is no document. */
  readonly revision: number | null;
}

/** How far the stream of a key is folded. */
export interface Reached {
  readonly revision: number;
  readonly recordedAt: string;
}

/**
 * What is served of several projections about one mission, and how far its stream is folded: one statement, so that
 * all of it is of the same moment.
 */
export async function findServed(
  database: ReadDatabase,
  names: readonly string[],
  mission: string,
): Promise<{ readonly served: readonly Served[]; readonly reached: Reached | undefined }> {
  try {
    const rows = await database
      .selectFrom('projection as p')
      .leftJoin('document as d', (join) =>
        join.onRef('d.projection', '=', 'p.name').onRef('d.generation', '=', 'p.generation').on('d.key', '=', mission),
      )
      .leftJoin('mission_index as m', (join) =>
        join.on('p.name', '=', INDEX).onRef('m.generation', '=', 'p.generation').on('m.mission', '=', mission),
      )
      .leftJoin('stop as s', (join) =>
        join.onRef('s.projection', '=', 'p.name').onRef('s.generation', '=', 'p.generation').on('s.key', '=', mission),
      )
      .select(['p.name', 'p.generation', 'p.version', 'p.position', 's.revision as stopped', 'd.revision'])
      .select(['m.revision as reached', 'm.recorded_at as reached_at'])
      .where('p.live', '=', 1)
      .where('p.name', 'in', [...names, INDEX])
      .execute();
    const { reached, reached_at: recordedAt } = rows.find(({ name }) => name === INDEX) ?? {};
    const isThere = reached != null && recordedAt != null;
    return { served: rows, reached: isThere ? { revision: reached, recordedAt } : undefined };
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${mission}`, cause);
  }
}

/** The projection that keeps the index of missions. */
const INDEX = 'missions';
