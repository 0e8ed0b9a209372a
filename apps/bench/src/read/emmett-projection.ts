import { advance, type Recorded } from '#decider';
import type { DocumentProjection } from '#read-models';
import { pathToFileURL } from 'node:url';
import { installEmmett } from '../store/emmett-package.js';

/** As much of emmett-sqlite as is measured. */
interface Emmett {
  getSQLiteEventStore(options: { readonly fileName: string }): Store;
  sqliteConnection(options: { readonly fileName: string }): Connection;
}

interface Store {
  appendToStream(stream: string, events: readonly object[]): Promise<unknown>;
  consumer(options: { readonly pulling?: Pulling }): Consumer;
}

interface Pulling {
  readonly batchSize: number;
  readonly pullingFrequencyInMs: number;
}

interface Consumer {
  processor(options: object): void;
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Connection {
  close(): void;
  command(sql: string, values?: readonly unknown[]): Promise<unknown>;
  querySingle(sql: string, values?: readonly unknown[]): Promise<{ readonly body: string } | null>;
}

interface Message {
  readonly type: string;
  readonly data: Recorded;
  readonly metadata: { readonly globalPosition: bigint };
}

/** Without its pauses, and with as much in a batch as our own. */
const HURRIED: Pulling = { batchSize: 1000, pullingFrequencyInMs: 0 };
const IN_ONE_APPEND = 200;

/** The same projection over the same events by emmett-sqlite: its own consumer, a document per mission, WAL, fsync on. */
export class EmmettProjection {
  private made = 0;

  private constructor(
    private readonly emmett: Emmett,
    private readonly file: string,
    private readonly events: number,
    private readonly projection: DocumentProjection,
  ) {}

  /** Stores the events in a file of emmett-sqlite's own. */
  static async over(
    file: string,
    events: readonly Recorded[],
    projection: DocumentProjection,
  ): Promise<EmmettProjection> {
    const emmett = (await import(pathToFileURL(installEmmett()).href)) as Emmett;
    const store = emmett.getSQLiteEventStore({ fileName: file });
    for (const stream of new Set(events.map((event) => event.stream))) {
      const all = events.filter((event) => event.stream === stream);
      for (let from = 0; from < all.length; from += IN_ONE_APPEND) {
        const piece = all.slice(from, from + IN_ONE_APPEND).map((event) => ({ type: event.type, data: event }));
        await store.appendToStream(stream, piece);
      }
    }
    return new EmmettProjection(emmett, file, events.length, projection);
  }

  /** Projects everything from the beginning into a new table and answers how many events that took in. */
  async catchUp(hurried: boolean): Promise<number> {
    const table = `document_${++this.made}`;
    const connection = this.emmett.sqliteConnection({ fileName: this.file });
    await connection.command(`CREATE TABLE ${table} (key TEXT PRIMARY KEY, body TEXT NOT NULL)`);
    const store = this.emmett.getSQLiteEventStore({ fileName: this.file });
    const consumer = store.consumer(hurried ? { pulling: HURRIED } : {});
    let taken = 0;
    consumer.processor({
      processorId: table,
      startFrom: 'BEGINNING',
      stopAfter: () => ++taken === this.events,
      eachMessage: (message: Message, { connection: its }: { connection: Connection }) =>
        this.take(its, table, message),
    });
    await consumer.start();
    await consumer.close();
    connection.close();
    return taken;
  }

  private async take(connection: Connection, table: string, { data: event }: Message): Promise<void> {
    const { fold, keyOf } = this.projection;
    const key = keyOf(event);
    if (key === undefined || !fold.on[event.type]) return;
    const found = await connection.querySingle(`SELECT body FROM ${table} WHERE key = ?`, [key]);
    const state = found ? (JSON.parse(found.body) as unknown) : fold.initial();
    advance(fold, state, event);
    await connection.command(
      `INSERT INTO ${table} (key, body) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body`,
      [key, JSON.stringify(state)],
    );
  }
}
