import { sql } from 'kysely';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { MissionIndexTable } from './schema.js';
import { servedGeneration, type Reached } from './served.js';

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
      .where('generation', '=', servedGeneration('missions'))
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

/** How far the streams of some missions are folded. */
export async function missionRevisions(
  database: ReadDatabase,
  missions: readonly string[],
): Promise<ReadonlyMap<string, Reached>> {
  try {
    const rows = await database
      .selectFrom('mission_index')
      .select(['mission', 'revision', 'recorded_at'])
      .where('generation', '=', servedGeneration('missions'))
      .where('mission', 'in', [...missions])
      .execute();
    return new Map(rows.map(({ mission, revision, recorded_at }) => [mission, { revision, recordedAt: recorded_at }]));
  } catch (cause) {
    throw new ReadModelsUnavailable('looking for changes', cause);
  }
}
