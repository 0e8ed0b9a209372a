import { servedEntries, servedMentions } from './audit-entries.js';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { commandMark } from './mentions.js';
import type { AuditEntryTable } from './schema.js';

/** Lines of a mission, from the first to one of them. */
interface Beginning {
  readonly mission: string;
  /** Revision of the last of them. */
  readonly upTo: number;
}

/** Who may know of each line of a mission, as the audit trail keeps it, in order. */
export async function findLineMarks(
  database: ReadDatabase,
  { mission, upTo }: Beginning,
): Promise<readonly Pick<AuditEntryTable, 'revision' | 'slice' | 'audience' | 'concerns'>[]> {
  try {
    return await servedEntries(database)
      .select(['revision', 'slice', 'audience', 'concerns'])
      .where('mission', '=', mission)
      .where('revision', '<=', upTo)
      .orderBy('revision')
      .execute();
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading the lines of ${mission}`, cause);
  }
}

/**
 * The lines that a command has left, and the last line, whatever left it: events as JSON, in order. Nothing is said of
 * a command where the last line is missing.
 */
export async function findLinesOfCommand(
  database: ReadDatabase,
  { mission, upTo }: Beginning,
  command: string,
): Promise<readonly Pick<AuditEntryTable, 'revision' | 'event'>[]> {
  const left = servedMentions(database)
    .select('revision')
    .where('mission', '=', mission)
    .where('mark', '=', commandMark(command));
  try {
    return await servedEntries(database)
      .select(['revision', 'event'])
      .where('mission', '=', mission)
      .where('revision', '<=', upTo)
      .where((where) => where.or([where('revision', '=', upTo), where('revision', 'in', left)]))
      .orderBy('revision')
      .execute();
  } catch (cause) {
    throw new ReadModelsUnavailable(`looking for a command in ${mission}`, cause);
  }
}
