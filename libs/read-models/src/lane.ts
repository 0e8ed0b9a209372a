import type { Followed, Ledger } from '#ledger';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { Superseded, type Folding } from './folding.js';
import { furthest } from './position.js';

/** Generations that stand at the same place of the log and go on together: one reading, one transaction a batch. */
export class Lane {
  private readonly foldings: Folding[];
  private busy: Promise<unknown> = Promise.resolve();
  private joined: () => void = () => undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    foldings: readonly Folding[],
    private readonly stopped: (folding: Folding) => void,
  ) {
    this.foldings = [...foldings];
  }

  /** The position up to which they have everything. */
  get position(): string | undefined {
    return this.foldings.map(({ position }) => position).reduce(furthest, undefined);
  }

  /** Takes one along that stands as far as the others, in place of the generation of the same projection. */
  join(folding: Folding): void {
    const same = this.foldings.findIndex(({ projection }) => projection === folding.projection);
    this.foldings.splice(same < 0 ? this.foldings.length : same, same < 0 ? 0 : 1, folding);
    this.joined();
  }

  /** Does something between two batches. */
  between<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.busy.then(work);
    this.busy = done;
    return done;
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

  private async take({ events, position, unreadable }: Followed): Promise<void> {
    const running = this.foldings.filter(({ stopped }) => !stopped);
    if (running.length === 0) return;
    try {
      for (const folding of running) await folding.take(this.database, events, position, unreadable);
      await this.database.transaction().execute(async (writer) => {
        for (const folding of running) await folding.save(writer);
      });
    } catch (error) {
      throw error instanceof Superseded ? error : new ReadModelsUnavailable('writing read models', error);
    }
    for (const folding of running) {
      folding.committed();
      if (folding.stopped) this.stopped(folding);
    }
  }

  private someone(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.joined = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
