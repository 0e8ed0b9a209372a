import { marksOf } from './mentions.js';
import { servedEntries, type AuditFilter } from './audit-entries.js';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';

/** Whose mentions are wanted, and in which rows they are looked for. */
export interface MentionFilter extends Pick<AuditFilter, 'mission' | 'slices' | 'audiences' | 'hidden'> {
  /** Highest revision. */
  readonly upTo: number;
  /** References and codes. */
  readonly names: readonly string[];
  /** Event types that are left out. */
  readonly besides: readonly string[];
}

/** The revisions of the rows that name each of these references, in order: all of them in one reading. */
export async function findMentions(
  database: ReadDatabase,
  { mission, upTo, names, besides, slices, audiences, hidden }: MentionFilter,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>(names.map((name) => [name, []]));
  const named = [...found].map(([name, revisions]) => ({ marks: marksOf(name), revisions }));
  if (found.size === 0) return found;
  let rows = servedEntries(database).select(['revision', 'about']).where('mission', '=', mission);
  rows = rows.where('revision', '<=', upTo);
  if (slices) rows = rows.where('slice', 'in', [...slices]);
  if (audiences) rows = rows.where('audience', 'in', [...audiences]);
  if (hidden && hidden.length > 0) rows = rows.where('concerns', 'not in', [...hidden]);
  if (besides.length > 0) rows = rows.where('type', 'not in', [...besides]);
  try {
    for (const { revision, about } of await rows.orderBy('revision').execute()) {
      const marks = new Set(about.split('|'));
      for (const each of named) if (each.marks.some((mark) => marks.has(mark))) each.revisions.push(revision);
    }
    return found;
  } catch (cause) {
    throw new ReadModelsUnavailable(`looking for mentions in ${mission}`, cause);
  }
}
