import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { marksOf } from './mentions.js';
import type { AuditEntryTable } from './schema.js';
import { servedGeneration } from './served.js';

/** Which rows of the audit trail are wanted. */
export interface AuditFilter {
  readonly mission: string;
  /** Revisions above this one. */
  readonly after: number;
  /** Revisions from this one on count in the total. */
  readonly from: number;
  readonly limit: number;
  /** Highest revision. */
  readonly upTo?: number;
  /** Recorded before this instant. */
  readonly recordedBefore?: string;
  readonly slices?: readonly string[];
  /** Only rows for these audiences. */
  readonly audiences?: readonly string[];
  /** Rows that concern one of these are left out. */
  readonly hidden?: readonly string[];
  readonly type?: string;
  /** A reference, code or word that the row names. */
  readonly about?: string;
}

/** A page of the rows, in the order of revisions. */
export async function findAuditEntries(
  database: ReadDatabase,
  { after, limit, ...filter }: AuditFilter,
): Promise<readonly AuditEntryTable[]> {
  try {
    const page = matchingEntries(database, filter).where('revision', '>', after).orderBy('revision').limit(limit);
    return await page.selectAll().execute();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the audit trail of ${filter.mission}`, cause);
  }
}

/** How many rows there are over all pages. */
export async function countAuditEntries(database: ReadDatabase, filter: Matching): Promise<number> {
  try {
    const { total } = await matchingEntries(database, filter)
      .select((table) => table.fn.countAll<string | number>().as('total'))
      .executeTakeFirstOrThrow();
    return Number(total);
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the audit trail of ${filter.mission}`, cause);
  }
}

type Matching = Omit<AuditFilter, 'after' | 'limit'>;

function matchingEntries(
  database: ReadDatabase,
  { mission, from, upTo, recordedBefore, slices, audiences, hidden, type, about }: Matching,
) {
  let matching = servedEntries(database).where('mission', '=', mission).where('revision', '>=', from);
  if (upTo !== undefined) matching = matching.where('revision', '<=', upTo);
  if (recordedBefore !== undefined) matching = matching.where('recorded_at', '<', recordedBefore);
  if (slices) matching = matching.where('slice', 'in', [...slices]);
  if (audiences) matching = matching.where('audience', 'in', [...audiences]);
  if (hidden && hidden.length > 0) matching = matching.where('concerns', 'not in', [...hidden]);
  if (type !== undefined) matching = matching.where('type', '=', type);
  if (about !== undefined) matching = matching.where('revision', 'in', naming(database, mission, about));
  return matching;
}

/** The last row of a mission up to a moment: what an answer about that moment rests on. */
export async function lastAuditEntry(
  database: ReadDatabase,
  { mission, upTo, recordedBefore }: Pick<AuditFilter, 'mission' | 'upTo' | 'recordedBefore'>,
): Promise<Pick<AuditEntryTable, 'revision' | 'recorded_at'> | undefined> {
  let matching = servedEntries(database).where('mission', '=', mission);
  if (upTo !== undefined) matching = matching.where('revision', '<=', upTo);
  if (recordedBefore !== undefined) matching = matching.where('recorded_at', '<', recordedBefore);
  try {
    return await matching.select(['revision', 'recorded_at']).orderBy('revision', 'desc').executeTakeFirst();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the audit trail of ${mission}`, cause);
  }
}

/**
 * The last of some lines of a mission that was recorded before an instant: one of those numbered 0, `every`, twice `every`
 * and so on, up to a revision. Few rows are looked at, however many there are.
 */
export async function lastLineBefore(
  database: ReadDatabase,
  mission: string,
  { instant, every, upTo }: { readonly instant: string; readonly every: number; readonly upTo: number },
): Promise<number | undefined> {
  let [before, not] = [-1, Math.floor(upTo / every) + 1];
  try {
    while (not - before > 1) {
      const middle = Math.floor((before + not) / 2);
      const line = await servedEntries(database)
        .select('recorded_at')
        .where('mission', '=', mission)
        .where('revision', '=', middle * every)
        .executeTakeFirst();
      if (line && line.recorded_at < instant) before = middle;
      else not = middle;
    }
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the audit trail of ${mission}`, cause);
  }
  return before < 0 ? undefined : before * every;
}

/** The rows of some event types, up to a revision, in order. */
export async function findEntriesOfTypes(
  database: ReadDatabase,
  { mission, upTo, types }: { readonly mission: string; readonly upTo: number; readonly types: readonly string[] },
): Promise<readonly AuditEntryTable[]> {
  const matching = servedEntries(database).where('mission', '=', mission).where('revision', '<=', upTo);
  try {
    return await matching
      .where('type', 'in', [...types])
      .selectAll()
      .orderBy('revision')
      .execute();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the audit trail of ${mission}`, cause);
  }
}

/** The rows of the audit trail that is served. */
export const servedEntries = (database: ReadDatabase) =>
  database.selectFrom('audit_entry').where('generation', '=', servedGeneration('auditTrail'));

/** The revisions of the lines that name this. */
const naming = (database: ReadDatabase, mission: string, about: string) =>
  servedMentions(database)
    .select('revision')
    .where('mission', '=', mission)
    .where('mark', 'in', [...marksOf(about)]);

/** What the lines of the audit trail that is served name. */
export const servedMentions = (database: ReadDatabase) =>
  database.selectFrom('audit_mention').where('audit_mention.generation', '=', servedGeneration('auditTrail'));
