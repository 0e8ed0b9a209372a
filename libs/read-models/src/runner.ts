import type { Ledger, Stop } from '#ledger';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReadDatabase } from './database.js';
import { DocumentFolding } from './document-folding.js';
import type { Folding } from './folding.js';
import { beginGeneration, generations, goLive, removeGeneration, type Generation } from './generations.js';
import { Lane } from './lane.js';
import { furthest, hasReached } from './position.js';
import type { Projection } from './projection.js';
import { RowFolding } from './row-folding.js';
import { stopsOf } from './stops.js';

/** What the runner tells the operator. */
export interface RunnerReport {
  /** Documents of these projections stopped: they stay as they were before the event. Everything else goes on. */
  stopped(stop: Stop, projections: readonly string[]): void;
  /** A new making of a projection is complete and is served from now on. */
  switched(projection: string, generation: number): void;
  /** Readers may find something new: a batch is saved, or another making is served. */
  advanced(): void;
  /** The log or the database is out of reach, or another projector is at work; the runner tries again. */
  interrupted(error: unknown): void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** How often it looks for requests to rebuild a projection. */
const LOOK_EVERY_MS = 1_000;

/**
 * Follows the log and keeps projections up to date. Where a projection stands is saved in one transaction with what it
 * wrote: an event is taken in exactly once, whenever the process dies. What cannot be read, folded or written stops the
 * documents of the stream that it is in, loudly, until the next start; everything else goes on. A projection whose code
 * has changed, or whose rebuild was requested, is made beside the one that is served, from the first event on, in a
 * lane of its own, and takes its place when it has caught up.
 */
export class ProjectionRunner {
  private readonly abort = new AbortController();
  private work: Promise<void> | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    private readonly projections: readonly Projection[],
    private readonly report: RunnerReport,
    /** Lets time pass, in milliseconds, unless it is told to end before. */
    private readonly rest = (ms: number, signal: AbortSignal): Promise<void> =>
      pause(ms, undefined, { signal }).catch(() => undefined),
  ) {}

  /**
   * Prepares every projection and starts following.
   *
   * @throws ReadModelsUnavailable
   */
  async start(): Promise<void> {
    const foldings = await this.prepare();
    this.work = this.run(foldings);
  }

  /** Ends after the batch under way; everything taken in is saved. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.work;
  }

  private async run(prepared: readonly Folding[]): Promise<void> {
    let foldings: readonly Folding[] | undefined = prepared;
    let wait = FIRST_PAUSE_MS;
    while (!this.abort.signal.aborted) {
      const begun = performance.now();
      try {
        await this.follow(foldings ?? (await this.prepare()));
      } catch (error) {
        if (performance.now() - begun > LONGEST_PAUSE_MS) wait = FIRST_PAUSE_MS;
        this.report.interrupted(error);
        await this.rest(wait, this.abort.signal);
        wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      }
      foldings = undefined;
    }
  }

  /** The generations to work on: those that are served, and those under way. The others are dropped. */
  private async prepare(): Promise<readonly Folding[]> {
    const stored = await generations(this.database);
    const foldings: Folding[] = [];
    for (const projection of this.projections) {
      const own = stored.filter(({ name }) => name === projection.name);
      const served = own.find(({ live }) => live)?.generation ?? 0;
      const current = own.filter((each) => each.version === projection.version && each.generation >= served);
      await this.remove(own.filter((each) => !each.live && !current.includes(each)));
      const working = current.length > 0 ? current : [await beginGeneration(this.database, projection)];
      for (const each of working) foldings.push(await this.folding(projection, each));
    }
    return foldings;
  }

  /** All lanes, until one of them fails. */
  private async follow(foldings: readonly Folding[]): Promise<void> {
    const failed = new AbortController();
    const signal = AbortSignal.any([this.abort.signal, failed.signal]);
    const work: Promise<void>[] = [];
    const tend = (piece: Promise<void>) => void work.push(piece.catch((error: unknown) => failed.abort(error)));

    const lead = foldings.map(({ position }) => position).reduce(furthest, undefined);
    const main = this.lane(foldings.filter((each) => isInStep(each, lead)));
    tend(
      this.resume(main).then(() =>
        main.follow(
          signal,
          this.telling(() => Promise.resolve(false)),
        ),
      ),
    );
    for (const each of foldings) if (!isInStep(each, lead)) tend(this.catchUp(each, main, signal));
    const known = new Set(foldings.map(({ generation }) => label(generation)));
    tend(this.lookForWishes(known, signal, (folding) => tend(this.catchUp(folding, main, signal))));
    for (let done = 0; done < work.length; done++) await work[done];
    if (failed.signal.aborted) throw failed.signal.reason;
  }

  private async folding(projection: Projection, generation: Generation): Promise<Folding> {
    const stops = await stopsOf(this.database, generation);
    return 'rows' in projection
      ? new RowFolding(projection, generation, this.database, this.ledger, stops)
      : new DocumentFolding(projection, generation, this.database, this.ledger, stops);
  }

  private lane(foldings: readonly Folding[]): Lane {
    return new Lane(this.ledger, this.database, foldings, (stop, projections) =>
      this.report.stopped(stop, projections),
    );
  }

  /** Brings one generation up to the others in a lane of its own; then it goes on with them, and is served. */
  private async catchUp(folding: Folding, main: Lane, signal: AbortSignal): Promise<void> {
    const hasAll = async () => hasReached(folding.position, (await this.ledger.head())?.position);
    const isLevel = () => hasReached(folding.position, main.position);
    await this.resume(this.lane([folding]));
    while (!signal.aborted) {
      if (isLevel() && (await hasAll()) && (await main.between(() => this.handOver(folding, main, isLevel)))) return;
      const enough = async () => isLevel() && (await hasAll());
      await this.lane([folding]).follow(signal, this.telling(enough));
    }
  }

  private async resume(lane: Lane): Promise<void> {
    await lane.resume();
    this.report.advanced();
  }

  /** Tells of every batch that is saved, before it is asked whether that was enough. */
  private telling(enough: () => Promise<boolean>): () => Promise<boolean> {
    return () => {
      this.report.advanced();
      return enough();
    };
  }

  private async handOver(folding: Folding, main: Lane, isLevel: () => boolean): Promise<boolean> {
    if (!isLevel()) return false;
    const { generation } = folding;
    main.join(folding);
    if (generation.live) return true;
    await goLive(this.database, generation);
    this.report.switched(generation.name, generation.generation);
    this.report.advanced();
    const stored = await generations(this.database);
    await this.remove(
      stored.filter((each) => each.name === generation.name && each.generation < generation.generation),
    );
    return true;
  }

  /** A rebuild may be requested while this runs. */
  private async lookForWishes(
    known: Set<string>,
    signal: AbortSignal,
    found: (folding: Folding) => void,
  ): Promise<void> {
    while (!signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      for (const generation of await generations(this.database)) {
        const projection = this.projections.find(({ name }) => name === generation.name);
        if (!projection || projection.version !== generation.version || known.has(label(generation))) continue;
        known.add(label(generation));
        found(await this.folding(projection, generation));
      }
    }
  }

  private async remove(old: readonly Generation[]): Promise<void> {
    for (const generation of old) {
      const projection = this.projections.find(({ name }) => name === generation.name);
      const table = projection && 'rows' in projection ? projection.rows.table : undefined;
      await removeGeneration(this.database, generation, table);
    }
  }
}

const label = ({ name, generation }: Generation): string => `${name} ${generation}`;

/** Served, and as far as the first of them. */
const isInStep = ({ generation, position }: Folding, lead: string | undefined): boolean =>
  generation.live && position === lead;
