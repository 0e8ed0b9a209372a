import { replay, startsAgain, type Fold, type Recorded } from '#decider';
import type { Ledger, Stop } from '#ledger';
import { LRUCache } from 'lru-cache';
import { beginningUntil } from './beginning.js';
import type { ReadDatabase } from './database.js';
import { Folding } from './folding.js';
import type { Generation } from './generations.js';
import { Piecewise } from './pieces/piecewise.js';
import { findPiecesOf, putPieces } from './pieces/piece-rows.js';
import { PoisonEvent, type DocumentProjection, type RowWriter } from './projection.js';
import { putRows } from './put-rows.js';

interface Held {
  readonly document: Piecewise;
  /** Events that have changed it since it was last saved. */
  events: Recorded[];
}

/** Documents kept in memory between batches, so that a live event does not parse its whole document again. */
const MOST_HELD = 300;

/** Documents at work: states that events change in place, of which the pieces are written that have changed. */
export class DocumentFolding extends Folding {
  /** Documents that have changed since the last save: no other place has them as they are. */
  private readonly changed = new Map<string, Held>();
  /** Documents as they are stored. */
  private readonly held = new LRUCache<string, Held>({ max: MOST_HELD });

  constructor(
    override readonly projection: DocumentProjection,
    generation: Generation,
    database: ReadDatabase,
    private readonly ledger: Pick<Ledger, 'read'>,
    stops: Map<string, Stop> = new Map(),
  ) {
    super(projection, generation, database, stops);
  }

  /**
   * The state of a document right after an event, to be looked at before anything else is taken in; undefined when this
   * stands elsewhere, or when the document has stopped.
   */
  lend(key: string, event: Recorded): unknown {
    if (this.last !== event || this.stops.has(key)) return undefined;
    const held = this.inMemory(key);
    return held ? held.document.state : this.lendStored(key, event);
  }

  async stopUnwritable(): Promise<void> {
    for (const [key, { events }] of [...this.changed]) {
      if (!(await this.refusalOfDocument(key))) continue;
      this.forget(key);
      for (const event of events) {
        await this.takeIn(key, event);
        const refusal = await this.refusalOfDocument(key);
        if (refusal === undefined) continue;
        await this.stop(key, event, new PoisonEvent(this.projection.name, event, refusal));
        break;
      }
    }
  }

  protected concerns(event: Recorded): boolean {
    const { fold } = this.projection;
    return fold.on[event.type] !== undefined || startsAgain(fold, event);
  }

  protected async takeIn(key: string, event: Recorded): Promise<void> {
    const { fold } = this.projection;
    const held = this.inMemory(key) ?? (await this.load(key, event));
    this.changed.set(key, held);
    const beginning = startsAgain(fold, event) ? await beginningUntil(this.ledger, event) : undefined;
    try {
      if (beginning) held.document.startAgain(replay(fold, beginning) as object, event);
      else held.document.advance(event);
    } catch (cause) {
      throw new PoisonEvent(this.projection.name, event, cause);
    }
    held.events.push(event);
  }

  protected async cutBack(key: string, entry: Pick<Recorded, 'revision'>): Promise<void> {
    const events = this.changed.get(key)?.events.filter(({ revision }) => revision < entry.revision) ?? [];
    this.forget(key);
    for (const event of events) await this.takeIn(key, event);
  }

  protected write(writer: RowWriter): Promise<void> {
    return this.writeDocuments(writer, [...this.changed.keys()]);
  }

  protected written(): void {
    for (const [key, held] of this.changed) {
      held.document.saved();
      held.events = [];
      this.held.set(key, held);
    }
    this.changed.clear();
  }

  private async lendStored(key: string, event: Recorded): Promise<unknown> {
    try {
      return (await this.load(key, event)).document.state;
    } catch (error) {
      if (error instanceof PoisonEvent) return undefined;
      throw error;
    }
  }

  private forget(key: string): void {
    this.changed.delete(key);
    this.held.delete(key);
  }

  private inMemory(key: string): Held | undefined {
    return this.changed.get(key) ?? this.held.get(key);
  }

  private async load(key: string, event: Recorded): Promise<Held> {
    const { fold, name } = this.projection;
    const pieces = await findPiecesOf(this.database, this.generation, key);
    try {
      const held = { document: new Piecewise(fold as Fold<object>, pieces), events: [] };
      this.held.set(key, held);
      return held;
    } catch (error) {
      throw error instanceof SyntaxError ? new PoisonEvent(name, event, error) : error;
    }
  }

  private async writeDocuments(writer: RowWriter, keys: readonly string[]): Promise<void> {
    const { name, generation } = this.generation;
    const changed = keys.flatMap((key) => {
      const held = this.changed.get(key);
      const last = held?.events.at(-1);
      return held && last ? [{ key, last, document: held.document }] : [];
    });
    const documents = changed.map(({ key, last: { revision, metadata } }) => ({
      ...{ projection: name, generation, key, revision },
      recorded_at: metadata.recordedAt,
    }));
    await putRows(writer, 'document', documents);
    const differences = changed.map(({ key, document }) => document.differences.map((each) => ({ key, ...each })));
    for (let era = 0; differences.some((each) => each.length > era); era++)
      await putPieces(
        writer,
        this.generation,
        differences.flatMap((each) => each.slice(era, era + 1)),
      );
  }

  private refusalOfDocument(key: string): Promise<unknown> {
    return this.refusalOf((writer) => this.writeDocuments(writer, [key]));
  }
}
