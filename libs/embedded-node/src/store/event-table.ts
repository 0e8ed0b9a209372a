import { eventIdBytes, eventIdFromBytes, type EventId } from '../wire/event-id.js';
import type { Database } from './open-file.js';
import { TOMBSTONE_ROW } from './schema.js';

/** A stored event as read back. `streamName` and `type` serve filters and links; `record` is what readers are sent. */
export interface EventRow {
  readonly position: number;
  readonly stream: number;
  readonly streamName: string;
  readonly revision: number;
  readonly type: string;
  readonly created: number;
  readonly record: Uint8Array;
}

/** A row to be written. */
export interface NewRow {
  readonly position: number;
  readonly stream: number;
  readonly revision: number;
  readonly id: EventId;
  readonly type: string;
  readonly created: number;
  readonly record: Uint8Array;
}

interface Numbered {
  readonly revision: number;
}

interface Placed {
  readonly id: Uint8Array;
  readonly position: number;
}

const ROW = `e.position, e.stream, s.name AS streamName, e.revision, e.type, e.created, e.record
  FROM event e CROSS JOIN stream s ON s.id = e.stream`;

/**
 * Every statement the node runs on its tables, each prepared once. Where the planner could prefer a walk along a stream
 * it is told the index (INDEXED BY) or the order (CROSS JOIN): the cost of an append must not grow with its stream.
 */
export class EventTable {
  private readonly insertRow;
  private readonly insertStream;
  private readonly selectStream;
  private readonly selectLast;
  private readonly selectTombstone;
  private readonly selectRevisionOf;
  private readonly selectAt;
  private readonly selectForwards;
  private readonly selectBackwards;
  private readonly selectAllForwards;
  private readonly selectAllBackwards;

  constructor(database: Database) {
    const prepare = (sql: string) => database.prepare(sql);
    this.insertRow = prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
    this.insertStream = prepare('INSERT INTO stream (name) VALUES (?)');
    this.selectStream = prepare('SELECT id FROM stream WHERE name = ?');
    this.selectLast = prepare(
      `SELECT revision FROM event WHERE stream = ? AND revision < ${TOMBSTONE_ROW} ORDER BY revision DESC LIMIT 1`,
    );
    this.selectTombstone = prepare(`SELECT ${ROW} WHERE e.stream = ? AND e.revision = ${TOMBSTONE_ROW}`);
    this.selectRevisionOf = prepare(
      'SELECT revision FROM event INDEXED BY event_by_id WHERE stream = ? AND id = ? ORDER BY position DESC LIMIT 1',
    );
    this.selectAt = prepare('SELECT id, position FROM event WHERE stream = ? AND revision = ?');
    const inStream = `SELECT ${ROW} WHERE e.stream = ? AND e.revision BETWEEN ? AND ? AND e.created >= ?`;
    this.selectForwards = prepare(`${inStream} ORDER BY e.revision LIMIT ?`);
    this.selectBackwards = prepare(`${inStream} ORDER BY e.revision DESC LIMIT ?`);
    this.selectAllForwards = prepare(`SELECT ${ROW} WHERE e.position >= ? ORDER BY e.position LIMIT ?`);
    this.selectAllBackwards = prepare(`SELECT ${ROW} WHERE e.position < ? ORDER BY e.position DESC LIMIT ?`);
  }

  insert(row: NewRow): void {
    const id = eventIdBytes(row.id);
    this.insertRow.run(row.position, row.stream, row.revision, id, row.type, row.created, row.record);
  }

  createStream(name: string): number {
    return Number(this.insertStream.run(name).lastInsertRowid);
  }

  streamId(name: string): number | undefined {
    return (this.selectStream.get(name) as { readonly id: number } | undefined)?.id;
  }

  lastRevision(stream: number): number | undefined {
    return (this.selectLast.get(stream) as Numbered | undefined)?.revision;
  }

  tombstone(stream: number): EventRow | undefined {
    return this.selectTombstone.get(stream) as EventRow | undefined;
  }

  /** The latest revision of the event with that id in that stream. */
  revisionOf(stream: number, id: EventId): number | undefined {
    return (this.selectRevisionOf.get(stream, eventIdBytes(id)) as Numbered | undefined)?.revision;
  }

  idAt(stream: number, revision: number): EventId | undefined {
    const row = this.selectAt.get(stream, revision) as Placed | undefined;
    return row === undefined ? undefined : eventIdFromBytes(row.id);
  }

  positionAt(stream: number, revision: number): number | undefined {
    return (this.selectAt.get(stream, revision) as Placed | undefined)?.position;
  }

  /** Events of one stream within both revisions, none created before `since`. */
  forwards(stream: number, from: number, to: number, since: number, limit: number): EventRow[] {
    return this.selectForwards.all(stream, from, to, since, limit) as EventRow[];
  }

  backwards(stream: number, from: number, to: number, since: number, limit: number): EventRow[] {
    return this.selectBackwards.all(stream, from, to, since, limit) as EventRow[];
  }

  /** All events at `position` and after. */
  allForwards(position: number, limit: number): EventRow[] {
    return this.selectAllForwards.all(position, limit) as EventRow[];
  }

  /** All events before `position`, the latest first. */
  allBackwards(position: number, limit: number): EventRow[] {
    return this.selectAllBackwards.all(position, limit) as EventRow[];
  }
}
