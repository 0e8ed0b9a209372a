import type { Fold, Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { Codec, Ledger, type NewEvent } from '#ledger';
import {
  findDocument,
  openReadModels,
  ProjectionRunner,
  ToldAdvances,
  waitForProjections,
  type DocumentProjection,
  type Projection,
  type ReadDatabase,
  type RowProjection,
} from '#read-models';
import { EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a projection of notes counts. */
export interface NoteCount {
  notes: number;
  last: string;
}

/** What a note says. */
export const textOf = (event: Recorded): string => (event.data as unknown as { text: string }).text;

/** Counts notes and keeps the last one. */
export const noteCount: Fold<NoteCount> = {
  initial: () => ({ notes: 0, last: '' }),
  on: {
    Noted(state: NoteCount, event: Recorded) {
      state.notes++;
      state.last = textOf(event);
    },
  },
};

/** Counts what it is given, so that an event lost or taken in twice shows. */
export const counting = (name: string, version = 1, fold = noteCount): DocumentProjection<NoteCount> => ({
  name,
  version,
  keyOf: ({ stream }) => (stream.startsWith('mission-') ? stream.slice('mission-'.length) : undefined),
  fold,
});

/** What counts notes, or lists them beside the counts of others, by the names of those. */
export type NoteProjection = DocumentProjection<NoteCount> | RowProjection<Readonly<Record<string, NoteCount>>>;

/** A note to be appended. */
export const note = (text: string): NewEvent => ({
  eventId: randomUUID(),
  type: 'Noted',
  data: { occurredOn: '2026-02-02', text } as NewEvent['data'],
  metadata: {
    commandId: randomUUID(),
    correlationId: 'c',
    actor: { id: 'COO', role: 'CONSULTANT' },
    recordedAt: '2026-02-02T09:00:00.000Z',
    schema: 1,
    inputDigest: '',
  },
});

const PATIENCE_MS = 20_000;

/** An event store and read models of their own, for what follows the log, with streams of notes. */
export class Noting {
  readonly told: { readonly stopped: string[]; readonly switched: string[]; readonly interrupted: unknown[] } = {
    stopped: [],
    switched: [],
    interrupted: [],
  };
  readonly advances = new ToldAdvances();
  private readonly running: ProjectionRunner[] = [];

  private constructor(
    readonly folder: string,
    readonly node: EmbeddedNode,
    readonly client: EventStoreDBClient,
    readonly ledger: Ledger,
    readonly database: ReadDatabase,
  ) {}

  static async start(): Promise<Noting> {
    const folder = mkdtempSync(join(tmpdir(), 'relais-noting-'));
    const node = await startNode({ path: ':memory:' });
    const client = EventStoreDBClient.connectionString(node.connectionString);
    const families = { 'mission-': ['Noted'], 'refusals-': ['Noted'] };
    const ledger = new Ledger(client, new Codec({ Noted: { schema: 1 } }), families);
    return new Noting(folder, node, client, ledger, await openReadModels(join(folder, 'read-models.sqlite')));
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((runner) => runner.stop()));
    await Promise.race([this.client.dispose(), pause(250, undefined, { ref: false })]);
    await this.database.destroy();
    await this.node.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Appends notes to a stream from one revision to another, each with its revision as its text. */
  async append(stream: string, from: number, to: number): Promise<void> {
    const texts = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    const { conflict } = await this.ledger.append(stream, texts.map(note), from - 1);
    if (conflict) throw new Error(`${stream} does not end at ${from - 1}.`);
  }

  /** Runs projections; more than one runner may run at a time. */
  run(...projections: readonly NoteProjection[]): Promise<ProjectionRunner> {
    return this.runResting(undefined, ...projections);
  }

  /** The same, told how to let time pass. */
  async runResting(
    rest: ((ms: number) => Promise<void>) | undefined,
    ...projections: readonly NoteProjection[]
  ): Promise<ProjectionRunner> {
    const runner = new ProjectionRunner(
      this.ledger,
      this.database,
      projections as readonly unknown[] as readonly Projection[],
      {
        stopped: ({ reason }, of) => this.told.stopped.push(`${of.join()}: ${reason}`),
        switched: (name, generation) => this.told.switched.push(`${name} ${generation}`),
        interrupted: (error) => this.told.interrupted.push(error),
        advanced: () => this.advances.tell(),
      },
      rest,
    );
    this.running.push(runner);
    await runner.start();
    return runner;
  }

  /** Waits until these have everything that is in the log. */
  async settle(...names: readonly string[]): Promise<void> {
    const head = await this.ledger.head();
    const end = head?.position ?? '0';
    const settled = await waitForProjections(this.database, names, end, PATIENCE_MS, this.advances);
    if (!settled) throw new Error(`${names.join()} never had everything.`, { cause: this.told.interrupted[0] });
  }

  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (performance.now() > deadline) throw new Error('It never came about.');
      await pause(20);
    }
  }

  /** The served document. */
  tallyOf = async (projection: DocumentProjection<NoteCount>, key: string) =>
    (await findDocument(this.database, projection, key))?.state;
}
