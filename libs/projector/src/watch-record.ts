import type { Day } from '#mission';
import { checkpoints, findDocument, saveCheckpoint, saveDocument, type Projection, type ReadDatabase } from '#read-models';

/** What the watch remembers across restarts, saved together with its checkpoint. */
export interface WatchRecord {
  /** The last day whose tick has been run. */
  day?: Day;
  /** Missions that are running, and whose detectors are evaluated every day. */
  running: string[];
  /** By mission, the detectors that must first find their condition false. */
  disarmed: Record<string, string[]>;
}

/** The name under which the watch keeps its checkpoint and its record. */
export const WATCH = 'signalWatch';

const VERSION = 1;
const KEY = 'record';

/** Only its name and version are used: the record is no fold of the log, it says how far the system has acted on it. */
const place: Projection<WatchRecord> = {
  name: WATCH,
  version: VERSION,
  keyOf: () => undefined,
  fold: { initial: () => ({ running: [], disarmed: {} }), on: {} },
};

/** The record and the position up to which the system has acted. */
export async function findRecord(
  database: ReadDatabase,
): Promise<{ readonly record: WatchRecord; readonly position: string | undefined }> {
  const checkpoint = (await checkpoints(database)).find(({ name }) => name === WATCH);
  const document = await findDocument(database, place, KEY);
  return { record: (document?.state as WatchRecord | undefined) ?? place.fold.initial(), position: checkpoint?.position };
}

/** Saves both in one transaction. */
export async function saveRecord(database: ReadDatabase, record: WatchRecord, position: string | undefined): Promise<void> {
  await database.transaction().execute(async (writer) => {
    await saveDocument(writer, WATCH, KEY, { revision: 0, recordedAt: '', state: record });
    await saveCheckpoint(writer, place, position === undefined ? {} : { position });
  });
}
