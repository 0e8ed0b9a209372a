import type { Ledger } from '#ledger';
import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriter } from './batch-writer.js';
import { checkpoints, saveCheckpoint } from './checkpoints.js';
import type { ReadDatabase } from './database.js';
import { PoisonEvent, type Projection } from './projection.js';

/** What the runner tells the operator. */
export interface RunnerReport {
  /** A projection stopped for good; its documents stay as they were before the event. */
  stopped(projection: string, why: string): void;
  /** The log or the database is out of reach; the runner tries again. */
  interrupted(error: unknown): void;
}

interface Running {
  readonly writer: BatchWriter;
  position: string | undefined;
  stopped: boolean;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Follows the log and keeps projections up to date. Each projection has its own checkpoint, saved in one transaction
 * with what it wrote: an event is taken in exactly once, whenever the process dies. A projection that cannot take an
 * event stops there, loudly; the others go on.
 */
export class ProjectionRunner {
  private readonly abort = new AbortController();
  private running: readonly Running[] = [];
  private work: Promise<void> | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    private readonly projections: readonly Projection[],
    private readonly report: RunnerReport,
  ) {}

  /** Prepares every projection (emptying those whose version has changed) and starts following. */
  async start(): Promise<void> {
    const known = await checkpoints(this.database);
    this.running = await Promise.all(
      this.projections.map(async (projection) => {
        const writer = new BatchWriter(this.database, projection);
        const found = known.find(({ name }) => name === projection.name);
        const current = found?.version === projection.version ? found : undefined;
        if (!current) await writer.empty();
        return { writer, position: current?.position, stopped: false };
      }),
    );
    this.work = this.run();
  }

  /** Ends after the batch under way; everything taken in is saved. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    let wait = FIRST_PAUSE_MS;
    while (!this.abort.signal.aborted) {
      try {
        await this.followOnce(() => (wait = FIRST_PAUSE_MS));
        if (this.active().length === 0) return;
      } catch (error) {
        this.report.interrupted(error);
        await pause(wait, undefined, { signal: this.abort.signal }).catch(() => undefined);
        wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private active(): readonly Running[] {
    return this.running.filter(({ stopped }) => !stopped);
  }

  private async followOnce(progressed: () => void): Promise<void> {
    const from = earliest(this.active().map(({ position }) => position));
    const options = { signal: this.abort.signal, ...(from !== undefined && { from }) };
    for await (const { events, position, unreadable } of this.ledger.follow(options)) {
      for (const each of this.active()) {
        const fresh = events.filter((event) => !isPast(each.position, event.position));
        try {
          await each.writer.write(fresh, position);
          if (!isPast(each.position, position)) each.position = position;
          if (unreadable) throw new PoisonEvent(each.writer.projection.name, unreadable, unreadable);
        } catch (error) {
          if (!(error instanceof PoisonEvent)) throw error;
          await this.stopOne(each, error);
        }
      }
      progressed();
      if (this.active().length === 0) return;
    }
  }

  private async stopOne(each: Running, poison: PoisonEvent): Promise<void> {
    each.stopped = true;
    each.position = each.writer.position ?? each.position;
    this.report.stopped(each.writer.projection.name, poison.message);
    await saveCheckpoint(this.database, each.writer.projection, {
      ...(each.position !== undefined && { position: each.position }),
      stopped: poison.message,
    });
  }
}

const isPast = (checkpoint: string | undefined, position: string): boolean =>
  checkpoint !== undefined && BigInt(position) <= BigInt(checkpoint);

const earliest = (positions: readonly (string | undefined)[]): string | undefined =>
  positions.reduce((a, b) => (a === undefined || b === undefined ? undefined : BigInt(a) <= BigInt(b) ? a : b));
