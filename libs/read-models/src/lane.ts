import { UnreadableEvent, type Entry, type Followed, type Ledger, type Stop } from '#ledger';
import { isDataError, ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { DocumentFolding } from './document-folding.js';
import { Superseded, type Folding, type Lend } from './folding.js';
import { noteForeign } from './foreign-streams.js';
import { furthest, hasReached } from './position.js';
import type { RowWriter } from './projection.js';

/** Told of documents that have stopped: where, and which projections they are of. */
export type TellStop = (stop: Stop, projections: readonly string[]) => void;

/** Generations that stand at the same place of the log and go on together: one reading, one transaction a batch. */
export class Lane {
  /** By projection. Rows come after the documents whose states they borrow. */
  private readonly documents = new Map<string, DocumentFolding>();
  private readonly rows = new Map<string, Folding>();
  private busy: Promise<unknown> = Promise.resolve();
  private joined: () => void = () => undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    foldings: readonly Folding[],
    private readonly tell: TellStop,
  ) {
    for (const each of foldings) this.add(each);
  }

  /** The position up to which they have everything. */
  get position(): string | undefined {
    return this.foldings.map(({ position }) => position).reduce(furthest, undefined);
  }

  /** Takes one along that stands as far as the others, in place of the generation of the same projection. */
  join(folding: Folding): void {
    this.add(folding);
    this.joined();
  }

  /** Does something between two batches. */
  between<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.busy.then(work);
    this.busy = done;
    return done;
  }

  /**
   * Gives documents that have stopped another try: this may be other code.
   *
   * @throws LedgerUnavailable, ReadModelsUnavailable, Superseded
   */
  async resume(): Promise<void> {
    const first = new Map<string, number>();
    for (const { stream, revision } of this.foldings.flatMap(({ stopped }) => stopped)) {
      first.set(stream, Math.min(revision, first.get(stream) ?? revision));
    }
    for (const [stream, revision] of first) {
      const entries = await this.missedOf(stream, revision);
      const resume = async () => {
        for (const folding of this.foldings) await folding.resume(stream, entries);
      };
      await this.between(() => this.work(resume));
    }
  }

  /**
   * Follows the log until told to end, or until `enough` says so after a batch.
   *
   * @throws LedgerUnavailable, ReadModelsUnavailable, Superseded: what is in memory is then worth nothing
   */
  async follow(signal: AbortSignal, enough?: () => Promise<boolean>): Promise<void> {
    if (this.foldings.length === 0) await this.someone(signal);
    const from = this.position;
    for await (const batch of this.ledger.follow({ signal, ...(from !== undefined && { from }) })) {
      await this.between(() => this.take(batch));
      if (await enough?.()) return;
    }
  }

  private get foldings(): readonly Folding[] {
    return [...this.documents.values(), ...this.rows.values()];
  }

  private add(folding: Folding): void {
    if (folding instanceof DocumentFolding) this.documents.set(folding.projection.name, folding);
    else this.rows.set(folding.projection.name, folding);
  }

  private readonly lend: Lend = (projection, key, event) => this.documents.get(projection)?.lend(key, event);

  private take({ entries, position, foreign }: Followed): Promise<void> {
    return this.work(
      async () => {
        const { foldings } = this;
        for (const entry of entries)
          for (const folding of foldings) {
            const taking = folding.take(entry, this.lend);
            if (taking) await taking;
          }
        for (const folding of foldings) folding.reach(position);
      },
      (writer) => noteForeign(writer, foreign, position),
    );
  }

  /** A stream from a revision on as far as these have come, ending with what cannot be read. */
  private async missedOf(stream: string, from: number): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    try {
      for await (const event of this.ledger.read(stream, { from })) {
        if (!hasReached(this.position, event.position)) break;
        entries.push(event);
      }
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      entries.push(error);
    }
    return entries;
  }

  /** Takes something in and saves it, with what is said beside it, in one transaction. */
  private async work(takeIn: () => Promise<void>, alsoSave?: (writer: RowWriter) => Promise<void>): Promise<void> {
    const save = () =>
      this.database.transaction().execute(async (writer) => {
        for (const folding of this.foldings) await folding.save(writer);
        await alsoSave?.(writer);
      });
    try {
      await takeIn();
      await save().catch(async (error: unknown) => {
        if (!isDataError(error)) throw error;
        for (const folding of this.foldings) await folding.stopUnwritable();
        await save();
      });
    } catch (error) {
      throw error instanceof Superseded ? error : new ReadModelsUnavailable('writing read models', error);
    }
    this.tellStops();
  }

  private tellStops(): void {
    const told = new Map<string, { readonly stop: Stop; readonly projections: string[] }>();
    for (const folding of this.foldings) {
      for (const stop of folding.committed()) {
        const place = `${stop.stream} ${stop.revision}`;
        const known = told.get(place) ?? { stop, projections: [] };
        known.projections.push(folding.projection.name);
        told.set(place, known);
      }
    }
    for (const { stop, projections } of told.values()) this.tell(stop, projections);
  }

  private someone(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.joined = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
