import { advance, replay, startsAgain, type Recorded } from '#decider';
import type { Ledger, Stop } from '#ledger';
import { LRUCache } from 'lru-cache';
import { beginningUntil } from './beginning.js';
import type { ReadDatabase } from './database.js';
import { Folding, type Lend } from './folding.js';
import type { Generation } from './generations.js';
import { PoisonEvent, type Row, type RowProjection, type RowTable, type RowWriter } from './projection.js';
import { putRows } from './put-rows.js';
import { ROW_KEYS } from './schema.js';

/** A row, and the event that called for it. */
interface Called {
  readonly event: Recorded;
  readonly row: Row<RowTable>;
}

/** Streams told in memory at a time; another one is told again from its beginning. */
const MOST_TOLD = 300;

/**
 * Rows at work. Three rules hold:
 *
 * 1. A row rests on its event and on the states right after it, and on nothing else.
 * 2. Those states belong to the projections of documents that take the same event in just before, in the same lane. They
 *    are lent for as long as the row is made: the next event changes them in place.
 * 3. Where one of them stands elsewhere (it is made again, has stopped, or this one is), the log tells all of them, in
 *    memory: from its beginning first, then event by event until all are lent again. They are never stored.
 *
 * So a row is the same wherever its states come from, and stopping, resuming and making again need no document.
 */
export class RowFolding extends Folding {
  /** Rows called for since the last save, by key, in the order of their events. */
  private readonly called = new Map<string, Called[]>();
  /** What the log told, right after the last event of each stream. */
  private readonly told = new LRUCache<string, { readonly state: unknown }>({ max: MOST_TOLD });
  private readonly lenders: readonly string[];

  constructor(
    override readonly projection: RowProjection,
    generation: Generation,
    database: ReadDatabase,
    private readonly ledger: Pick<Ledger, 'read'>,
    stops: Map<string, Stop> = new Map(),
  ) {
    super(projection, generation, database, stops);
    this.lenders = Object.keys(projection.from.parts);
  }

  async stopUnwritable(): Promise<void> {
    for (const [key, called] of [...this.called]) {
      if (!(await this.refusalOf((writer) => this.writeRows(writer, called)))) continue;
      for (const each of called) {
        const refusal = await this.refusalOf((writer) => this.writeRows(writer, [each]));
        if (refusal === undefined) continue;
        await this.stop(key, each.event, new PoisonEvent(this.projection.name, each.event, refusal));
        break;
      }
    }
  }

  /** A row rests on the states of all lenders, and any event may call for one. */
  protected concerns(): boolean {
    return true;
  }

  protected async takeIn(key: string, event: Recorded, lend: Lend): Promise<void> {
    const lent = await this.borrow(key, event, lend);
    if (lent) this.told.delete(key);
    const state = lent ?? (await this.tell(key, event));
    const { rows } = this.projection;
    const row = this.unlessPoison(event, () => rows.of(event, state, key));
    if (row) this.called.set(key, this.calledOf(key).concat({ event, row }));
  }

  protected cutBack(key: string, entry: Pick<Recorded, 'revision'>): Promise<void> {
    this.told.delete(key);
    const before = this.calledOf(key).filter(({ event }) => event.revision < entry.revision);
    this.called.set(key, before);
    return Promise.resolve();
  }

  protected write(writer: RowWriter): Promise<void> {
    return this.writeRows(writer, [...this.called.values()].flat());
  }

  protected written(): void {
    this.called.clear();
  }

  /** The states right after an event, if all of them are lent. */
  private async borrow(key: string, event: Recorded, lend: Lend): Promise<unknown> {
    const states: Record<string, unknown> = {};
    for (const lender of this.lenders) {
      const lent = lend(lender, key, event);
      const state = lent instanceof Promise ? ((await lent) as unknown) : lent;
      if (state === undefined) return undefined;
      states[lender] = state;
    }
    return states;
  }

  /** The states right after an event, as the log tells them. */
  private async tell(key: string, event: Recorded): Promise<unknown> {
    const { from } = this.projection;
    const told = this.told.get(key);
    if (told && !startsAgain(from, event)) {
      this.unlessPoison(event, () => advance(from, told.state, event));
      return told.state;
    }
    const beginning = await beginningUntil(this.ledger, event);
    const state = this.unlessPoison(event, () => replay(from, beginning));
    this.told.set(key, { state });
    return state;
  }

  private unlessPoison<Result>(event: Recorded, work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      throw new PoisonEvent(this.projection.name, event, cause);
    }
  }

  private calledOf(key: string): Called[] {
    return this.called.get(key) ?? [];
  }

  private async writeRows(writer: RowWriter, called: readonly Called[]): Promise<void> {
    const { generation } = this.generation;
    const { table } = this.projection.rows;
    const rows = new Map(called.map(({ row }) => [identity(table, row), { generation, ...row }]));
    await putRows(writer, table, [...rows.values()] as never[]);
  }
}

const identity = (table: RowTable, row: Row<RowTable>): string =>
  JSON.stringify(ROW_KEYS[table].map((column) => (row as Readonly<Record<string, unknown>>)[column]));
