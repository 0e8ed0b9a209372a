import { sql } from 'kysely';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { MissionIndexTable } from './schema.js';

/** Whose missions are wanted. */
export interface MissionFilter {
  /** Missions in which this person ever held a role … */
  readonly person: string;
  /** … or that belong to one of these firms. */
  readonly firms: readonly string[];
  /** Missions whose code comes after this one. */
  readonly after?: string;
}

/** The missions of a person in the order of their codes. */
export async function findMissions(
  database: ReadDatabase,
  { person, firms, after }: MissionFilter,
): Promise<readonly MissionIndexTable[]> {
  try {
    return await database
      .selectFrom('mission_index')
      .selectAll()
      .where((where) =>
        where.or([
          where('people', 'like', sql<string>`${`%|${person}|%`}`),
          ...(firms.length > 0 ? [where('firm', 'in', [...firms])] : []),
        ]),
      )
      .where('mission', '>', after ?? '')
      .orderBy('mission')
      .execute();
  } catch (cause) {
    throw new ReadModelsUnavailable('reading the portfolio', cause);
  }
}

/** How far each mission has come in every projection: the revision that all of them have. */
export async function missionRevisions(
  database: ReadDatabase,
  projections: readonly string[],
  missions: readonly string[],
): Promise<ReadonlyMap<string, { readonly revision: number; readonly recordedAt: string }>> {
  try {
    const rows = await database
      .selectFrom('document')
      .select(['key', (table) => table.fn.min('revision').as('revision'), (table) => table.fn.min('recorded_at').as('recorded_at')])
      .where('projection', 'in', [...projections])
      .where('key', 'in', [...missions])
      .groupBy('key')
      .having((table) => table.fn.countAll(), '=', projections.length)
      .execute();
    return new Map(rows.map(({ key, revision, recorded_at }) => [key, { revision, recordedAt: recorded_at }]));
  } catch (cause) {
    throw new ReadModelsUnavailable('looking for changes', cause);
  }
}
