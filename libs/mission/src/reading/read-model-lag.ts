import { Ledger, LedgerUnavailable } from '#ledger';
import { generations, lagMs, nearest, type ReadDatabase } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { READ_DATABASE } from '../shared/tokens.js';
import { projections } from '../projections.js';

/** How long an answer about the lag is good for: looking costs a question to the store. */
const GOOD_FOR_MS = 250;

const NAMES = new Set(projections.map(({ name }) => name));

/** How far behind the log the read models are, from which answers about the present come. */
@Injectable()
export class ReadModelLag {
  private looked: { readonly at: number; readonly lag: Promise<number | null> } | undefined;

  constructor(
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  /** Milliseconds since the first event that some read model misses was stored; null when the store does not answer. */
  ms(): Promise<number | null> {
    const now = performance.now();
    if (!this.looked || now - this.looked.at > GOOD_FOR_MS) this.looked = { at: now, lag: this.look() };
    return this.looked.lag;
  }

  private async look(): Promise<number | null> {
    const served = (await generations(this.database)).filter(({ name, live }) => live && NAMES.has(name));
    const [first, ...others] = served.map(({ position }) => position);
    const last = others.reduce(nearest, first);
    try {
      return await lagMs(this.ledger, last, new Date());
    } catch (error) {
      if (error instanceof LedgerUnavailable) return null;
      throw error;
    }
  }
}
