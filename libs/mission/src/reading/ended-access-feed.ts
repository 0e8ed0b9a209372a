import { Ledger, LedgerUnavailable } from '#ledger';
import { generations, nearest, type ReadDatabase } from '#read-models';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { missionOf } from '../mission-events.js';
import { projections } from '../projections.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { EndedAccess, ENDING_TYPES } from '../visibility/ended-access.js';

/** How long after the store was away it is tried again, in milliseconds. */
const AGAIN_MS = 1_000;

const NAMES = new Set(projections.map(({ name }) => name));

/**
 * Hears from the log itself of every line that ends a person's access, whichever process recorded it, and does not wait
 * for the read models.
 */
@Injectable()
export class EndedAccessFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(EndedAccessFeed.name);
  private readonly closing = new AbortController();
  private position: string | undefined;

  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    private readonly ended: EndedAccess,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        this.position ??= await this.readModelsReached();
        await this.follow();
      } catch (error) {
        if (!(error instanceof LedgerUnavailable))
          this.logger.error('Following the ends of access was interrupted.', error);
        await pause(AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  private async follow(): Promise<void> {
    const { signal } = this.closing;
    const from = this.position === undefined ? {} : { from: this.position };
    for await (const { entries, position } of this.ledger.follow({ ...from, types: ENDING_TYPES, signal })) {
      for (const { stream, revision } of entries) {
        const mission = missionOf(stream);
        if (mission !== undefined) this.ended.note(mission, revision);
      }
      this.position = position;
    }
  }

  /** The position up to which every read model has everything: what ended before is in all of them. */
  private async readModelsReached(): Promise<string | undefined> {
    const served = (await generations(this.database)).filter(({ name, live }) => live && NAMES.has(name));
    const [first, ...others] = served.map(({ position }) => position);
    return others.reduce(nearest, first);
  }
}
