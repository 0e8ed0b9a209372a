import { marksOf } from './mentions.js';
import { servedMentions, type AuditFilter } from './audit-entries.js';
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

/** Most marks in one statement. */
const MOST_MARKS = 5_000;

/** The revisions of the rows that name each of these references, in order. */
export async function findMentions(
  database: ReadDatabase,
  { names, ...filter }: MentionFilter,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const wanted = new Map(names.map((name) => [name, marksOf(name)]));
  const marks = [...new Set([...wanted.values()].flat())];
  const found = new Map<string, number[]>();
  try {
    for (let from = 0; from < marks.length; from += MOST_MARKS) {
      for (const { mark, revision } of await rowsNaming(database, marks.slice(from, from + MOST_MARKS), filter)) {
        const revisions = found.get(mark) ?? [];
        found.set(mark, revisions);
        revisions.push(revision);
      }
    }
  } catch (cause) {
    throw new ReadModelsUnavailable(`looking for mentions in ${filter.mission}`, cause);
  }
  const named = (own: readonly string[]) => [...new Set(own.flatMap((mark) => found.get(mark) ?? []))];
  return new Map([...wanted].map(([name, own]) => [name, named(own).sort((a, b) => a - b)]));
}

/** Which of these marks which rows hold. */
function rowsNaming(
  database: ReadDatabase,
  marks: readonly string[],
  { mission, upTo, besides, slices, audiences, hidden }: Omit<MentionFilter, 'names'>,
) {
  let rows = servedMentions(database)
    .innerJoin('audit_entry as e', (join) =>
      join
        .onRef('e.generation', '=', 'audit_mention.generation')
        .onRef('e.mission', '=', 'audit_mention.mission')
        .onRef('e.revision', '=', 'audit_mention.revision'),
    )
    .select(['audit_mention.mark', 'audit_mention.revision'])
    .where('audit_mention.mission', '=', mission)
    .where('audit_mention.mark', 'in', [...marks])
    .where('audit_mention.revision', '<=', upTo);
  if (slices) rows = rows.where('e.slice', 'in', [...slices]);
  if (audiences) rows = rows.where('e.audience', 'in', [...audiences]);
  if (hidden && hidden.length > 0) rows = rows.where('e.concerns', 'not in', [...hidden]);
  if (besides.length > 0) rows = rows.where('e.type', 'not in', [...besides]);
  return rows.execute();
}
