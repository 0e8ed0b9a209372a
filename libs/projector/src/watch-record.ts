import type { Day } from '#mission';
import { findKept, keep, type Kept, type ReadDatabase } from '#read-models';

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

/** The record and the position up to which the system has acted. */
export const findRecord = async (database: ReadDatabase): Promise<Kept<WatchRecord>> =>
  (await findKept<WatchRecord>(database, WATCH)) ?? { state: { running: [], disarmed: {} }, position: undefined };

/** Saves both in one transaction. */
export const saveRecord = (database: ReadDatabase, state: WatchRecord, position: string | undefined): Promise<void> =>
  keep(database, WATCH, { state, position });
