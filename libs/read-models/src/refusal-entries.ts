import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { RefusalEntryTable } from './schema.js';
import { servedGeneration } from './served.js';

/** Which refusals are wanted. */
export interface RefusalFilter {
  readonly mission: string;
  /** Recorded before this instant. */
  readonly recordedBefore?: string;
  readonly code?: string;
}

/** How often the rules gave a reason to refuse a command. */
export interface RefusalCount {
  readonly code: string;
  readonly command: string;
  readonly count: number;
  /** When it was said last. */
  readonly lastAt: string;
}

/** The refusals that fit, the last one first, below a revision when one is given. */
export async function findRefusals(
  database: ReadDatabase,
  filter: RefusalFilter & { readonly below?: number; readonly limit: number },
): Promise<readonly RefusalEntryTable[]> {
  const fitting = matching(database, filter);
  const { below, limit } = filter;
  const rows = below === undefined ? fitting : fitting.where('revision', '<', below);
  return answered(filter, () => rows.selectAll().orderBy('revision', 'desc').limit(limit).execute());
}

/** How many refusals fit, by code and command, the most frequent first. */
export async function countRefusals(database: ReadDatabase, filter: RefusalFilter): Promise<readonly RefusalCount[]> {
  const rows = await answered(filter, () =>
    matching(database, filter)
      .select(['code', 'command'])
      .select((table) => [table.fn.countAll<string | number>().as('count'), table.fn.max('recorded_at').as('lastAt')])
      .groupBy(['code', 'command'])
      .execute(),
  );
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) })).sort((a, b) => b.count - a.count);
}

function matching(database: ReadDatabase, { mission, recordedBefore, code }: RefusalFilter) {
  let rows = database
    .selectFrom('refusal_entry')
    .where('generation', '=', servedGeneration('refusalLog'))
    .where('mission', '=', mission);
  if (recordedBefore !== undefined) rows = rows.where('recorded_at', '<', recordedBefore);
  if (code !== undefined) rows = rows.where('code', '=', code);
  return rows;
}

async function answered<Rows>({ mission }: RefusalFilter, ask: () => Promise<Rows>): Promise<Rows> {
  try {
    return await ask();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the refusals of ${mission}`, cause);
  }
}
