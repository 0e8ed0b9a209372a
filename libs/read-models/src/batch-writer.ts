import { apply, type Recorded } from '#decider';
import { saveCheckpoint } from './checkpoints.js';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { findDocument, saveDocument } from './documents.js';
import { PoisonEvent, type Projection, type RowWriter } from './projection.js';

interface Open {
  revision: number;
  recordedAt: string;
  state: unknown;
}

/** Documents kept in memory between batches, so that a live event does not parse its whole document again. */
const MOST_OPEN = 300;

/** Writes batches of events into one projection: documents, rows and checkpoint in one transaction. */
export class BatchWriter {
  private readonly open = new Map<string, Open>();
  /** The last position saved by this writer. */
  position: string | undefined;

  constructor(
    private readonly database: ReadDatabase,
    readonly projection: Projection,
  ) {}

  /**
   * Takes in a batch, all of it or nothing; when an event of it cannot be taken, everything before that event is.
   *
   * @throws PoisonEvent naming the event that stops the projection
   * @throws ReadModelsUnavailable when the database does not answer; nothing of the batch is in then
   */
  async write(events: readonly Recorded[], position: string): Promise<void> {
    try {
      await this.transact(events, position);
    } catch (error) {
      this.open.clear();
      if (!(error instanceof PoisonEvent)) throw new ReadModelsUnavailable(`writing ${this.projection.name}`, error);
      if (events.length === 1) throw error;
      for (const event of events) await this.write([event], event.position);
    }
  }

  /** Removes everything that the projection ever wrote. */
  async empty(): Promise<void> {
    this.open.clear();
    await this.database.transaction().execute(async (writer) => {
      await writer.deleteFrom('document').where('projection', '=', this.projection.name).execute();
      await this.projection.rows?.clear(writer);
      await saveCheckpoint(writer, this.projection, {});
    });
  }

  private async transact(events: readonly Recorded[], position: string): Promise<void> {
    await this.database.transaction().execute(async (writer) => {
      const touched = new Set<string>();
      for (const event of events) {
        const key = this.projection.keyOf(event);
        if (key === undefined) continue;
        const document = await this.document(writer, key);
        if (event.revision <= document.revision) continue;
        await this.take(writer, document, event, key);
        touched.add(key);
      }
      for (const key of touched) {
        const document = this.open.get(key);
        if (document) await saveDocument(writer, this.projection.name, key, document);
      }
      await saveCheckpoint(writer, this.projection, { position });
    });
    this.position = position;
    for (const oldest of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break;
      this.open.delete(oldest);
    }
  }

  private async take(writer: RowWriter, document: Open, event: Recorded, key: string): Promise<void> {
    const rows = this.fold(document, event, key);
    document.revision = event.revision;
    document.recordedAt = event.metadata.recordedAt;
    await rows?.(writer);
  }

  /** Folds the event and works out its rows. What fails here is the projection's own fault. */
  private fold(document: Open, event: Recorded, key: string) {
    try {
      apply(this.projection.fold, document.state, event);
      return this.projection.rows?.of(event, document.state, key);
    } catch (cause) {
      throw new PoisonEvent(this.projection.name, event, cause);
    }
  }

  private async document(writer: RowWriter, key: string): Promise<Open> {
    const found = this.open.get(key) ?? (await findDocument(writer, this.projection, key));
    const document = (found) ?? { revision: -1, recordedAt: '', state: this.projection.fold.initial() };
    this.open.delete(key);
    this.open.set(key, document);
    return document;
  }
}
