import { pathToFileURL } from 'node:url';
import { makeDurable } from '../store/emmett.js';
import { installEmmett } from '../store/emmett-package.js';
import type { StoryLine } from './story.js';

/** As much of emmett-sqlite as is measured. */
interface Emmett {
  sqliteConnection(options: { readonly fileName: string }): Connection;
  createEventStoreSchema(connection: Connection): Promise<void>;
  appendToStream(
    connection: Connection,
    stream: string,
    type: string,
    events: readonly Event[],
    options: object,
  ): Promise<{ readonly success: boolean; readonly nextStreamPosition: bigint }>;
  readStream(
    connection: Connection,
    stream: string,
  ): Promise<{ readonly events: readonly Event[]; readonly currentStreamVersion: bigint }>;
}

interface Connection {
  close(): void;
  command(sql: string, values?: readonly unknown[]): Promise<unknown>;
  querySingle(sql: string): Promise<object | null>;
}

/** What a client sends. */
export type Told = Pick<StoryLine, 'actor' | 'command' | 'input'> & { readonly commandId: string };

interface Event {
  readonly type: string;
  readonly data: Told;
}

/** What the decision rests on: the commands that are recorded, from the whole stream each time, as emmett decides. */
type Known = ReadonlySet<string>;

const STREAM = 'mission-M1';
const IN_ONE_APPEND = 200;

/** A command is recorded as the fact of the same name, once. */
export const decide = (known: Known, told: Told): readonly Event[] =>
  known.has(told.commandId) ? [] : [{ type: told.command, data: told }];

/**
 * A mission in emmett-sqlite, with an inline projection: a row for each line, in the transaction of its append. One
 * connection that stays open, one command at a time: two transactions at once on it would share a commit.
 */
export class EmmettMission {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly emmett: Emmett,
    private readonly connection: Connection,
  ) {}

  /** Decides on what is recorded, and appends at that revision. */
  change(decision: (known: Known) => readonly Event[]): Promise<{ readonly revision: number }> {
    const changed = this.last.then(async () => {
      const { events, currentStreamVersion } = await this.emmett.readStream(this.connection, STREAM);
      const made = decision(new Set(events.map(({ data }) => data.commandId)));
      if (made.length === 0) return { revision: Number(currentStreamVersion) };
      return this.append(made, { expectedStreamVersion: currentStreamVersion });
    });
    this.last = changed.catch(() => undefined);
    return changed;
  }

  /** Makes the mission longer without deciding anything. */
  async prolong(told: readonly Told[]): Promise<void> {
    for (let from = 0; from < told.length; from += IN_ONE_APPEND)
      await this.append(
        told.slice(from, from + IN_ONE_APPEND).map((each) => ({ type: each.command, data: each })),
        {},
      );
  }

  close(): void {
    this.connection.close();
  }

  private async append(events: readonly Event[], options: object): Promise<{ readonly revision: number }> {
    const onBeforeCommit = (stored: readonly Event[]) => this.project(stored);
    const { success, nextStreamPosition } = await this.emmett.appendToStream(
      this.connection,
      STREAM,
      'mission',
      events,
      { ...options, onBeforeCommit },
    );
    if (!success) throw new Error('emmett-sqlite refused an append.');
    return { revision: Number(nextStreamPosition) };
  }

  private async project(stored: readonly Event[]): Promise<void> {
    for (const { type, data } of stored)
      await this.connection.command('INSERT INTO line (id, type, actor, on_day, body) VALUES (?, ?, ?, ?, ?)', [
        data.commandId,
        type,
        data.actor,
        String(data.input['occurredOn']),
        JSON.stringify(data.input),
      ]);
  }
}

/** Opens a mission in a file, durable like the product's: WAL, synchronous = FULL. */
export async function openEmmettMission(file: string): Promise<EmmettMission> {
  const emmett = (await import(pathToFileURL(installEmmett()).href)) as Emmett;
  const connection = emmett.sqliteConnection({ fileName: file });
  await emmett.createEventStoreSchema(connection);
  await makeDurable(connection);
  await connection.command(
    'CREATE TABLE IF NOT EXISTS line (id TEXT PRIMARY KEY, type TEXT, actor TEXT, on_day TEXT, body TEXT)',
  );
  return new EmmettMission(emmett, connection);
}
