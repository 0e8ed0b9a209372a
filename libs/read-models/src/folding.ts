import { advance, replay, startsAgain, type Recorded } from '#decider';
import { isUnreadable, stopAt, type Entry, type Ledger, type Stop } from '#ledger';
import { isDataError, type ReadDatabase } from './database.js';
import { findDocumentOf } from './documents.js';
import type { Generation } from './generations.js';
import { furthest, hasReached } from './position.js';
import { PoisonEvent, type Projection, type Row, type RowTable, type RowWriter } from './projection.js';
import { putRows } from './put-rows.js';
import { ROW_KEYS, type DocumentTable } from './schema.js';
import { saveStops } from './stops.js';
import { rehearse } from './rehearse.js';

interface Open {
  state: unknown;
  /** Parts that have changed since the document was last saved, each with the event that changed it last. */
  readonly changed: Map<string, Recorded>;
  /** Rows that its events have called for since then. */
  readonly rows: Map<string, Row<RowTable>>;
}

/** Documents kept in memory between batches, so that a live event does not parse its whole document again. */
const MOST_OPEN = 300;

/** Somebody else has written to the generation since it was last read, or has replaced it. */
export class Superseded extends Error {
  constructor({ name, generation }: Generation) {
    super(`Generation ${generation} of ${name} was written by another projector; it is read again.`);
    this.name = 'Superseded';
  }
}

/**
 * One generation of a projection at work. Taking events in is done in memory; saving writes what has changed, and where
 * it stands, in the transaction that it is given. A save that finds another position than the one it left behind
 * writes nothing: an event is taken in exactly once, however many projectors run and whenever they die.
 *
 * A document stops before an event of its stream that cannot be read, folded or written, and stays as it was then; all
 * others go on.
 */
export class Folding {
  private readonly open = new Map<string, Open>();
  private readonly touched: ReadonlyMap<string, readonly string[]>;
  /** Documents that stopped since the last save. */
  private readonly stopping = new Map<string, Stop>();
  /** Documents that had stopped and go on, not saved yet. */
  private readonly resuming = new Set<string>();
  /** What it was given since the last save. */
  private given: Entry[] = [];
  private taken: string | undefined;

  constructor(
    readonly projection: Projection,
    readonly generation: Generation,
    /** Where a stream is read again from its beginning when an event of it mends earlier ones. */
    private readonly ledger: Pick<Ledger, 'read'>,
    /** Where documents have stopped, by key. */
    private readonly stops: Map<string, Stop> = new Map(),
    /** Position of the last save. */
    private saved = generation.position,
  ) {
    this.taken = saved;
    this.touched = partsByType(projection);
  }

  /** Where it stands: everything up to here is saved. */
  get position(): string | undefined {
    return this.saved;
  }

  /** Where documents have stopped. */
  get stopped(): readonly Stop[] {
    return [...this.stops.values()];
  }

  /** Takes in the entries that it does not have yet, in memory. */
  async take(database: ReadDatabase, entries: readonly Entry[], position: string): Promise<void> {
    const fresh = entries.filter((entry) => !hasReached(this.saved, entry.position));
    await this.takeAll(database, fresh);
    this.taken = furthest(this.saved, position);
  }

  /**
   * Takes in what a document missed since it stopped: its stream from there on, as far as all others are. What stopped it
   * may have been mended.
   */
  async resume(database: ReadDatabase, stream: string, entries: readonly Entry[]): Promise<void> {
    const key = this.projection.keyOf({ stream });
    const stop = key === undefined ? undefined : this.stops.get(key);
    if (key === undefined || !stop) return;
    this.stops.delete(key);
    this.resuming.add(key);
    const isMissed = ({ revision, position }: Entry) => revision >= stop.revision && hasReached(this.saved, position);
    await this.takeAll(database, entries.filter(isMissed));
  }

  /** After a save that the database refused: stops the documents that it will not have, each before what it refuses. */
  async stopUnwritable(database: ReadDatabase): Promise<void> {
    for (const [key, document] of [...this.open]) {
      if (!(await this.refusalOf(database, key, document))) continue;
      this.open.delete(key);
      const end = this.stops.get(key)?.revision ?? Infinity;
      for (const entry of this.given) {
        if (isUnreadable(entry) || entry.revision >= end || this.projection.keyOf(entry) !== key) continue;
        await this.takeOne(database, key, entry);
        const refusal = await this.refusalOf(database, key, this.open.get(key));
        if (refusal === undefined) continue;
        await this.stop(database, key, new PoisonEvent(this.projection.name, entry, refusal), entry);
        break;
      }
    }
  }

  /**
   * Saves what has changed.
   *
   * @throws Superseded
   */
  async save(writer: RowWriter): Promise<void> {
    for (const [key, document] of this.open) await this.write(writer, key, document);
    const stopping = [...this.stopping].map(([key, stop]) => ({ key, ...stop }));
    await saveStops(writer, this.generation, stopping, [...this.resuming]);
    const { name, generation } = this.generation;
    const { numUpdatedRows } = await writer
      .updateTable('projection')
      .set({ position: this.taken ?? null })
      .where('name', '=', name)
      .where('generation', '=', generation)
      .where('position', this.saved === undefined ? 'is' : '=', this.saved ?? null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Superseded(this.generation);
  }

  /** What was saved is stored for good. Tells what has stopped with it. */
  committed(): readonly Stop[] {
    this.saved = this.taken;
    const stopped = [...this.stopping.values()];
    this.stopping.clear();
    this.resuming.clear();
    this.given = [];
    for (const document of this.open.values()) {
      document.changed.clear();
      document.rows.clear();
    }
    for (const oldest of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break;
      this.open.delete(oldest);
    }
    return stopped;
  }

  private async takeAll(database: ReadDatabase, entries: readonly Entry[]): Promise<void> {
    this.given = this.given.concat(entries);
    for (const entry of entries) {
      const key = this.projection.keyOf(entry);
      if (key === undefined || this.stops.has(key)) continue;
      try {
        if (isUnreadable(entry)) throw entry;
        await this.takeOne(database, key, entry);
      } catch (error) {
        if (!(error instanceof PoisonEvent) && error !== entry) throw error;
        await this.stop(database, key, error, entry);
      }
    }
  }

  /** Stops a document before an entry: what it was given before that one is in. */
  private async stop(database: ReadDatabase, key: string, error: unknown, entry: Entry): Promise<void> {
    const stop = stopAt(entry, error);
    this.stops.set(key, stop);
    this.stopping.set(key, stop);
    this.open.delete(key);
    for (const before of this.given) {
      if (before === entry) break;
      if (!isUnreadable(before) && this.projection.keyOf(before) === key) await this.takeOne(database, key, before);
    }
  }

  private async takeOne(database: ReadDatabase, key: string, event: Recorded): Promise<void> {
    const { fold, rows } = this.projection;
    if (!(rows || fold.on[event.type] || startsAgain(fold, event))) return;
    const document = this.open.get(key) ?? (await this.load(database, key, event));
    const beginning = startsAgain(fold, event) ? await this.beginningUntil(event) : undefined;
    try {
      if (beginning) document.state = replay(fold, beginning);
      else advance(fold, document.state, event);
      const row = rows?.of(event, document.state, key);
      if (rows && row) document.rows.set(identity(rows.table, row), row);
    } catch (cause) {
      throw new PoisonEvent(this.projection.name, event, cause);
    }
    const parts = beginning ? Object.keys(fold.parts ?? { '': fold }) : (this.touched.get(event.type) ?? []);
    for (const part of parts) document.changed.set(part, event);
  }

  /** The beginning of a stream up to an event of it that mends earlier ones: what is folded of it starts again. */
  private async beginningUntil({ stream, revision }: Recorded): Promise<readonly Recorded[]> {
    const events: Recorded[] = [];
    for await (const event of this.ledger.read(stream, { to: revision })) events.push(event);
    return events;
  }

  private async load(database: ReadDatabase, key: string, event: Recorded): Promise<Open> {
    const { fold } = this.projection;
    const found = await findDocumentOf(database, this.generation, fold, key).catch((error: unknown) => {
      throw error instanceof SyntaxError ? new PoisonEvent(this.projection.name, event, error) : error;
    });
    const document = { state: found?.state ?? fold.initial(), changed: new Map(), rows: new Map() };
    this.open.set(key, document);
    return document;
  }

  private async write(writer: RowWriter, key: string, { state, changed, rows }: Open): Promise<void> {
    const { name, generation } = this.generation;
    const parts: DocumentTable[] = [];
    for (const [part, { revision, metadata }] of changed) {
      const body = JSON.stringify(part === '' ? state : (state as Record<string, unknown>)[part]);
      parts.push({ projection: name, generation, key, part, revision, recorded_at: metadata.recordedAt, body });
    }
    await putRows(writer, 'document', parts);
    const table = this.projection.rows?.table;
    if (table)
      await putRows(
        writer,
        table,
        [...rows.values()].map((row) => ({ generation, ...row }) as never),
      );
  }

  /** Why the database will not have a document as it is; undefined when it will. */
  private async refusalOf(database: ReadDatabase, key: string, document: Open | undefined): Promise<unknown> {
    if (!document || (document.changed.size === 0 && document.rows.size === 0)) return undefined;
    try {
      await rehearse(database, (writer) => this.write(writer, key, document));
      return undefined;
    } catch (error) {
      if (isDataError(error)) return error;
      throw error;
    }
  }
}

const identity = (table: RowTable, row: Row<RowTable>): string =>
  JSON.stringify(ROW_KEYS[table].map((column) => (row as Readonly<Record<string, unknown>>)[column]));

/** The parts of a document that an event of a type changes. A state in one piece has one part, without a name. */
function partsByType({ fold }: Projection): ReadonlyMap<string, readonly string[]> {
  const parts = Object.entries((fold.parts ?? { '': fold }) as Readonly<Record<string, Projection['fold']>>);
  const types = Object.keys(fold.on);
  return new Map(types.map((type) => [type, parts.flatMap(([name, { on }]) => (on[type] ? [name] : []))]));
}
