import { pathToFileURL } from 'node:url';
import type { Contestant, OpenContestant } from './contestant.js';
import { installEmmett } from './emmett-package.js';
import { plainEvents } from './payload.js';

/** As much of emmett-sqlite as is measured. */
interface Emmett {
  sqliteConnection(options: { readonly fileName: string }): Connection;
  createEventStoreSchema(connection: Connection): Promise<void>;
  appendToStream(connection: Connection, stream: string, type: string, events: unknown[]): Promise<Appended>;
  readStream(connection: Connection, stream: string): Promise<{ readonly events: unknown[] }>;
  readMessagesBatch(connection: Connection, options: { readonly after: bigint; readonly batchSize: number }): Batch;
}

type Batch = Promise<{ readonly currentGlobalPosition: bigint; readonly messages: unknown[] }>;

interface Appended {
  readonly success: boolean;
}

interface Connection {
  close(): void;
  command(sql: string): Promise<unknown>;
  querySingle(sql: string): Promise<object | null>;
}

const BATCH_SIZE = 1000;

/**
 * (d) emmett-sqlite over one connection that stays open, fed one append at a time: its quickest way that is right. Its
 * ready-made store opens a connection for every call and closes the one that concurrent calls use; two transactions at
 * once on one connection would share a commit, and the first be acknowledged before it.
 */
export const openEmmett: OpenContestant = async (file) => {
  const emmett = (await import(pathToFileURL(installEmmett()).href)) as Emmett;
  const connection = emmett.sqliteConnection({ fileName: file });
  await emmett.createEventStoreSchema(connection);
  await makeDurable(connection);
  let last = Promise.resolve();
  const contestant: Contestant = {
    append(stream, events) {
      const append = async (): Promise<void> => {
        const { success } = await emmett.appendToStream(connection, stream, 'account', plainEvents(events));
        if (!success) throw new Error('emmett-sqlite refused an append.');
      };
      return (last = last.then(append));
    },
    readStream: async (stream) => (await emmett.readStream(connection, stream)).events.length,
    async catchUp(events) {
      let [read, after] = [0, 0n];
      while (read < events) {
        const batch = await emmett.readMessagesBatch(connection, { after, batchSize: BATCH_SIZE });
        if (batch.messages.length === 0) break;
        read += batch.messages.length;
        after = batch.currentGlobalPosition;
      }
      return read;
    },
    close: () => Promise.resolve(connection.close()),
  };
  return contestant;
};

/** Lets a connection of emmett-sqlite be as durable as the product; throws when it is not. */
export async function makeDurable(connection: Pick<Connection, 'command' | 'querySingle'>): Promise<void> {
  await connection.command('PRAGMA synchronous = FULL');
  await requireSetting(connection, 'journal_mode', 'wal');
  await requireSetting(connection, 'synchronous', 2);
}

async function requireSetting(
  connection: Pick<Connection, 'querySingle'>,
  setting: string,
  wanted: string | number,
): Promise<void> {
  const [found] = Object.values((await connection.querySingle(`PRAGMA ${setting}`)) ?? {}) as unknown[];
  if (found !== wanted) throw new Error(`emmett-sqlite runs with ${setting} = ${String(found)}, not ${wanted}.`);
}
