import { advance, replay, startsAgain, type Recorded } from '#decider';
import type { Ledger, UnreadableEvent } from '#ledger';
import type { ReadDatabase } from './database.js';
import { findDocumentOf } from './documents.js';
import type { Generation } from './generations.js';
import { furthest, hasReached } from './position.js';
import { PoisonEvent, type Projection, type Row, type RowTable, type RowWriter } from './projection.js';
import { putRows } from './put-rows.js';
import { storable } from './storable.js';
import { ROW_KEYS, type DocumentTable } from './schema.js';

interface Open {
  state: unknown;
  /** Parts that have changed since the document was last saved, each with the event that changed it last. */
  readonly changed: Map<string, Recorded>;
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
 */
export class Folding {
  private readonly open = new Map<string, Open>();
  private readonly rows = new Map<string, Row<RowTable>>();
  private readonly touched: ReadonlyMap<string, readonly string[]>;
  private taken: string | undefined;
  private why: string | undefined;

  constructor(
    readonly projection: Projection,
    readonly generation: Generation,
    /** Where a stream is read again from its beginning when an event of it mends earlier ones. */
    private readonly ledger: Pick<Ledger, 'read'>,
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

  get stopped(): boolean {
    return this.why !== undefined;
  }

  /** Has it something to do with the stream? */
  concerns(event: Pick<Recorded, 'stream'>): boolean {
    return this.projection.keyOf(event) !== undefined;
  }

  /**
   * Takes in the events that it does not have yet, in memory. Before an event that it cannot take it stops for good:
   * everything before that event is in.
   *
   * @param unreadable what ends the batch, when it is an event of ours that nobody can read
   */
  async take(
    database: ReadDatabase,
    events: readonly Recorded[],
    position: string,
    unreadable?: UnreadableEvent,
  ): Promise<void> {
    const fresh = events.filter((event) => !hasReached(this.saved, event.position));
    try {
      for (const event of fresh) await this.takeOne(database, event);
      this.taken = furthest(this.saved, position);
      if (unreadable && this.concerns(unreadable)) this.why = unreadable.message;
    } catch (error) {
      if (!(error instanceof PoisonEvent)) throw error;
      this.forget();
      const good = fresh.slice(0, fresh.indexOf(error.event as Recorded));
      for (const event of good) await this.takeOne(database, event);
      this.taken = good.at(-1)?.position ?? this.saved;
      this.why = error.message;
    }
  }

  /** Why it stopped, once it has. */
  get reason(): string | undefined {
    return this.why;
  }

  /**
   * Saves what has changed.
   *
   * @throws Superseded
   */
  async save(writer: RowWriter): Promise<void> {
    await this.saveDocuments(writer);
    await this.saveRows(writer);
    const { name, generation } = this.generation;
    const { numUpdatedRows } = await writer
      .updateTable('projection')
      .set({ position: this.taken ?? null, stopped: this.why ?? null })
      .where('name', '=', name)
      .where('generation', '=', generation)
      .where('position', this.saved === undefined ? 'is' : '=', this.saved ?? null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Superseded(this.generation);
  }

  /** What was saved is stored for good. */
  committed(): void {
    this.saved = this.taken;
    this.rows.clear();
    for (const document of this.open.values()) document.changed.clear();
    for (const oldest of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break;
      this.open.delete(oldest);
    }
  }

  private forget(): void {
    this.open.clear();
    this.rows.clear();
    this.taken = this.saved;
  }

  private async takeOne(database: ReadDatabase, event: Recorded): Promise<void> {
    const { fold, rows, keyOf } = this.projection;
    const key = keyOf(event);
    if (key === undefined || !(rows || fold.on[event.type] || startsAgain(fold, event))) return;
    const document = this.open.get(key) ?? (await this.load(database, key));
    const beginning = startsAgain(fold, event) ? await this.beginningUntil(event) : undefined;
    try {
      if (beginning) document.state = replay(fold, beginning);
      else advance(fold, document.state, event);
      const row = rows?.of(event, document.state, key);
      if (rows && row) this.rows.set(identity(rows.table, row), row);
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

  private async load(database: ReadDatabase, key: string): Promise<Open> {
    const { fold } = this.projection;
    const found = await findDocumentOf(database, this.generation, fold, key);
    const document = { state: found?.state ?? fold.initial(), changed: new Map<string, Recorded>() };
    this.open.set(key, document);
    return document;
  }

  private async saveDocuments(writer: RowWriter): Promise<void> {
    const { name, generation } = this.generation;
    const parts: DocumentTable[] = [];
    for (const [key, { state, changed }] of this.open) {
      for (const [part, { revision, metadata }] of changed) {
        const body = JSON.stringify(part === '' ? state : (state as Record<string, unknown>)[part]);
        parts.push({ projection: name, generation, key, part, revision, recorded_at: metadata.recordedAt, body });
      }
    }
    await putRows(writer, 'document', parts);
  }

  private async saveRows(writer: RowWriter): Promise<void> {
    const table = this.projection.rows?.table;
    if (!table) return;
    const { generation } = this.generation;
    await putRows(
      writer,
      table,
      [...this.rows.values()].map((row) => ({ generation, ...storable(row) }) as never),
    );
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
