import { missionStream, type Day } from '#mission/core';
import { findKept, keep, type KeyedStop, type ReadDatabase } from '#read-models';

/** A mission with which the watch could not go on. */
export interface StoppedWatch {
  /** The line from which it has still to be watched. */
  readonly from: number;
  /** The line that is in the way: that one, or a later one, because of which nothing can be recorded. */
  readonly revision: number;
  /** The last day whose tick it has had. */
  readonly day?: Day;
  readonly reason: string;
}

/** Something that the system should have done in a mission and could not. */
export type Undone = Pick<StoppedWatch, 'revision' | 'reason'>;

/** What the watch remembers across restarts, saved together with its checkpoint. */
export interface WatchRecord {
  /** The last day whose tick has been run. */
  day?: Day;
  /** Missions that are running, and whose detectors are evaluated every day. */
  readonly running: Set<string>;
  /** By mission, the detectors that must first find their condition false. */
  readonly disarmed: Map<string, readonly string[]>;
  readonly stopped: Map<string, StoppedWatch>;
  /** By mission and act. An act that an evaluation calls for again is tried again. */
  readonly undone: Map<string, ReadonlyMap<string, Undone>>;
  /** By mission, weeks of feedback that are due for release. */
  readonly owed: Map<string, Undone>;
}

/** Nothing has been watched yet. */
export const emptyRecord = (): WatchRecord => ({
  running: new Set(),
  disarmed: new Map(),
  stopped: new Map(),
  undone: new Map(),
  owed: new Map(),
});

/** The name under which the watch keeps its checkpoint and its record. */
export const WATCH = 'signalWatch';

interface Stored {
  readonly day?: Day;
  readonly running?: readonly string[];
  readonly disarmed?: Readonly<Record<string, readonly string[]>>;
  readonly stopped?: Readonly<Record<string, StoppedWatch>>;
  readonly undone?: Readonly<Record<string, Readonly<Record<string, Undone>>>>;
  readonly owed?: Readonly<Record<string, Undone>>;
}

/** The record and the position up to which the system has acted. */
export async function findRecord(
  database: ReadDatabase,
): Promise<{ readonly record: WatchRecord; readonly position: string | undefined }> {
  const kept = await findKept<Stored>(database, WATCH);
  const { day, running = [], disarmed = {}, stopped = {}, undone = {}, owed = {} } = kept?.state ?? {};
  const record: WatchRecord = {
    ...(day !== undefined && { day }),
    running: new Set(running),
    disarmed: new Map(Object.entries(disarmed)),
    stopped: new Map(Object.entries(stopped)),
    undone: new Map(Object.entries(undone).map(([mission, acts]) => [mission, new Map(Object.entries(acts))])),
    owed: new Map(Object.entries(owed)),
  };
  return { record, position: kept?.position };
}

/** Saves both in one transaction. */
export function saveRecord(database: ReadDatabase, record: WatchRecord, position: string | undefined): Promise<void> {
  const state: Stored = {
    ...(record.day !== undefined && { day: record.day }),
    running: [...record.running].sort(),
    disarmed: Object.fromEntries(record.disarmed),
    stopped: Object.fromEntries(record.stopped),
    undone: Object.fromEntries([...record.undone].map(([mission, acts]) => [mission, Object.fromEntries(acts)])),
    owed: Object.fromEntries(record.owed),
  };
  return keep(database, WATCH, { state, position, stops: stopsIn(record) });
}

/** What an operator has to know. */
function stopsIn({ stopped, undone, owed }: WatchRecord): readonly KeyedStop[] {
  const all: readonly (readonly [string, Undone])[] = [
    ...stopped,
    ...[...undone].flatMap(([mission, acts]) => [...acts.values()].map((act) => [mission, act] as const)),
    ...owed,
  ];
  return all.map(([mission, { revision, reason }]) => ({
    key: mission,
    stream: missionStream(mission),
    revision,
    reason,
  }));
}
