import type { Recorded } from '#decider';
import { isUnreadable, stopAt, type Entry, type Stop } from '#ledger';
import { isDataError, type ReadDatabase } from './database.js';
import type { Generation } from './generations.js';
import { furthest, hasReached } from './position.js';
import { PoisonEvent, type Projection, type RowWriter } from './projection.js';
import { rehearse } from './rehearse.js';
import { saveStops } from './stops.js';

/** The generation was written to since it was last read, or has been replaced. */
export class Superseded extends Error {
  constructor({ name, generation }: Generation) {
    super(`Generation ${generation} of ${name} was written by another projector; it is read again.`);
    this.name = 'Superseded';
  }
}

/**
 * The state of a document of a projection right after an event, at once when it is in memory; undefined when it does not
 * stand there.
 */
export type Lend = (projection: string, key: string, event: Recorded) => unknown;

/** Nothing stands where this event is. */
const lendNothing: Lend = () => undefined;

/**
 * One generation of a projection at work. Taking events in is done in memory; saving writes what has changed, and where
 * it stands, in the transaction that it is given. A save that finds another position than the one it left behind
 * writes nothing: an event is taken in exactly once, however many projectors run and whenever they die.
 *
 * What belongs to a key stops before an event of its stream that cannot be read, folded or written, and stays as it was
 * then; everything else goes on.
 */
export abstract class Folding {
  /** The entry taken in last. */
  protected last: Entry | undefined;
  /** Keys that stopped since the last save. */
  private readonly stopping = new Map<string, Stop>();
  /** Keys that had stopped and go on, not saved yet. */
  private readonly resuming = new Set<string>();
  private taken: string | undefined;

  protected constructor(
    readonly projection: Pick<Projection, 'name' | 'keyOf'>,
    readonly generation: Generation,
    protected readonly database: ReadDatabase,
    /** Where it has stopped, by key. */
    protected readonly stops: Map<string, Stop>,
    /** Position of the last save. */
    private saved = generation.position,
  ) {
    this.taken = saved;
  }

  /** Where it stands: everything up to here is saved. */
  get position(): string | undefined {
    return this.saved;
  }

  /** Where it has stopped. */
  get stopped(): readonly Stop[] {
    return [...this.stops.values()];
  }

  /** Takes an entry in, unless it has it, in memory. Answers at once when there is nothing to do. */
  take(entry: Entry, lend: Lend): Promise<void> | undefined {
    return hasReached(this.saved, entry.position) ? undefined : this.takeNext(entry, lend);
  }

  /** Everything up to there has been taken in. */
  reach(position: string): void {
    this.taken = furthest(this.saved, position);
  }

  /**
   * Takes in what a key missed since it stopped: its stream from there on, as far as all others are. What stopped it may
   * have been mended.
   */
  async resume(stream: string, entries: readonly Entry[]): Promise<void> {
    const key = this.projection.keyOf({ stream });
    const stop = key === undefined ? undefined : this.stops.get(key);
    if (key === undefined || !stop) return;
    this.stops.delete(key);
    this.resuming.add(key);
    const isMissed = ({ revision, position }: Entry) => revision >= stop.revision && hasReached(this.saved, position);
    for (const entry of entries.filter(isMissed)) await this.takeNext(entry, lendNothing);
  }

  /** After a save that the database refused: stops every key before the event that makes it unwritable. */
  abstract stopUnwritable(): Promise<void>;

  /**
   * Saves what has changed.
   *
   * @throws Superseded
   */
  async save(writer: RowWriter): Promise<void> {
    await this.write(writer);
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
    this.written();
    return stopped;
  }

  /** Does the event change anything here? */
  protected abstract concerns(event: Recorded): boolean;

  /** Takes in an event that concerns it. @throws PoisonEvent, and is then cut back */
  protected abstract takeIn(key: string, event: Recorded, lend: Lend): Promise<void>;

  /** Brings what it has of a key back to where it was before an entry. */
  protected abstract cutBack(key: string, entry: Entry): Promise<void>;

  protected abstract write(writer: RowWriter): Promise<void>;

  /** What has been written need not be written again. */
  protected abstract written(): void;

  /** Stops a key before an entry: what was given before that one is in. */
  protected async stop(key: string, entry: Entry, error: unknown): Promise<void> {
    const stop = stopAt(entry, error);
    this.stops.set(key, stop);
    this.stopping.set(key, stop);
    await this.cutBack(key, entry);
  }

  /** Why the database will not have something; undefined when it will. */
  protected async refusalOf(write: (writer: RowWriter) => Promise<void>): Promise<unknown> {
    try {
      await rehearse(this.database, write);
      return undefined;
    } catch (error) {
      if (isDataError(error)) return error;
      throw error;
    }
  }

  private takeNext(entry: Entry, lend: Lend): Promise<void> | undefined {
    this.last = entry;
    const key = this.projection.keyOf(entry);
    if (key === undefined || this.stops.has(key)) return undefined;
    return isUnreadable(entry) ? this.stop(key, entry, entry) : this.takeReadable(key, entry, lend);
  }

  private takeReadable(key: string, event: Recorded, lend: Lend): Promise<void> | undefined {
    if (!this.concerns(event)) return undefined;
    return this.takeIn(key, event, lend).catch((error: unknown) => {
      if (!(error instanceof PoisonEvent)) throw error;
      return this.stop(key, event, error);
    });
  }
}
