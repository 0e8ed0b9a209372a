import { openPrivateFile } from '#files';
import { openShared, type Sqlite } from '#sqlite';
import { randomBytes, randomInt } from 'node:crypto';
import type { FeedbackEntry } from '../shared/feedback-entry.js';
import { byCommand, byPerson, openWords, sealWords, type FeedbackWeek, type Giver } from './feedback-seal.js';
import type { Keys } from './keys.js';

/**
 * Informal feedback while it waits for its release, outside every stream, in a SQLite file of its own. An entry holds
 * no author, no time and no order. Beside the entries, and with no link to them, a set of keyed hashes knows who has
 * answered. Entries and hashes are under keys made of a random salt of the week and of the installation's own key,
 * which is in another file: the file alone tells nothing, and destroying the salt destroys what is left of the week.
 */
export class FeedbackQueue {
  private readonly database: Sqlite;

  /** @param path a file, or `:memory:` for tests. */
  constructor(
    path: string,
    private readonly keys: Keys,
  ) {
    openPrivateFile(path);
    this.database = openShared(path, (database) => {
      database.exec(SETTINGS);
      database.exec(SCHEMA);
    });
  }

  /** Has the person already given feedback this week, by another command? */
  hasAnswered(giver: Giver): boolean {
    const key = this.key(giver, 'answered');
    return key !== undefined && this.knows(byPerson(key, giver)) && !this.knows(byCommand(key, giver));
  }

  /**
   * Takes an entry in. The same command again changes nothing.
   *
   * @returns false when the person has already answered this week, by another command: nothing is taken in.
   */
  put(giver: Giver, entry: FeedbackEntry): boolean {
    return this.together(() => {
      this.run('INSERT OR IGNORE INTO week VALUES (?, ?, ?)', giver.mission, giver.week, randomBytes(32));
      const key = this.key(giver, 'answered') as Buffer;
      if (this.knows(byPerson(key, giver))) return this.knows(byCommand(key, giver));
      for (const hash of [byPerson(key, giver), byCommand(key, giver)]) {
        this.run('INSERT INTO answered VALUES (?, ?, ?)', hash, giver.mission, giver.week);
      }
      this.add(giver, entry);
      this.database.exec(FORGET_ORDER);
      return true;
    });
  }

  /** Every week of which something waits, the oldest first. */
  waiting(): readonly FeedbackWeek[] {
    const rows = this.database.prepare('SELECT mission, week FROM week ORDER BY week, mission').all();
    return (rows as unknown as FeedbackWeek[]).map(({ mission, week }) => ({ mission, week }));
  }

  /** The entries of a week, shuffled. One that was sealed under a key that is gone says nothing any more. */
  entries({ mission, week }: FeedbackWeek): readonly FeedbackEntry[] {
    const key = this.key({ mission, week }, 'entries');
    const select = this.database.prepare('SELECT id, site, sealed, quotable FROM entry WHERE mission = ? AND week = ?');
    const rows = select.all(mission, week) as unknown as EntryRow[];
    return shuffled(key === undefined ? [] : rows.flatMap((row) => entryOf(key, row)));
  }

  /** Destroys all there is of a week: its entries, who has answered, and the keys of both. */
  destroy({ mission, week }: FeedbackWeek): void {
    this.together(() => {
      for (const table of ['entry', 'answered', 'week']) {
        this.run(`DELETE FROM ${table} WHERE mission = ? AND week = ?`, mission, week);
      }
    });
  }

  close(): void {
    this.database.close();
  }

  private add({ mission, week }: FeedbackWeek, { site, quotable, theme, text }: FeedbackEntry): void {
    const id = randomBytes(16);
    const sealed = sealWords(this.key({ mission, week }, 'entries') as Buffer, id, { theme, text });
    this.run('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)', id, mission, week, site ?? null, sealed, quotable ? 1 : 0);
  }

  /** A key of the week, or undefined when nothing waits of it. */
  private key({ mission, week }: FeedbackWeek, use: 'entries' | 'answered'): Buffer | undefined {
    const select = this.database.prepare('SELECT salt FROM week WHERE mission = ? AND week = ?');
    const found = select.get(mission, week) as { salt: Uint8Array } | undefined;
    if (!found) return undefined;
    const salt = Buffer.from(found.salt).toString('hex');
    return Buffer.from(this.keys.digest({ feedback: use, salt }), 'hex');
  }

  private knows(hash: Buffer): boolean {
    return this.database.prepare('SELECT 1 FROM answered WHERE hash = ?').get(hash) !== undefined;
  }

  private run(sql: string, ...values: readonly (string | number | Buffer | null)[]): void {
    this.database.prepare(sql).run(...values);
  }

  private together<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

interface EntryRow {
  readonly id: Uint8Array;
  readonly site: string | null;
  readonly sealed: Uint8Array;
  readonly quotable: number;
}

/** No write-ahead log, which would keep the order of arrival; what is deleted is overwritten. */
const SETTINGS = `PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;`;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS week (
    mission TEXT NOT NULL, week TEXT NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (mission, week)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entry (
    id BLOB PRIMARY KEY, mission TEXT NOT NULL, week TEXT NOT NULL, site TEXT, sealed BLOB NOT NULL, quotable INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answered (hash BLOB PRIMARY KEY, mission TEXT NOT NULL, week TEXT NOT NULL) WITHOUT ROWID;`;

/**
 * Inside a page SQLite leaves rows where they were first written, and so in the order of arrival, in which the entries
 * would match the hashes of those who gave them. Written again in the order of their random keys, both forget it.
 */
const FORGET_ORDER = ['entry', 'answered']
  .map(
    (table) => `CREATE TEMP TABLE again AS SELECT * FROM main.${table}; DELETE FROM main.${table};
      INSERT INTO main.${table} SELECT * FROM again ORDER BY 1; DROP TABLE again;`,
  )
  .join('\n');

function entryOf(key: Buffer, { id, site, sealed, quotable }: EntryRow): readonly FeedbackEntry[] {
  const words = openWords(key, id, sealed);
  return words ? [{ ...words, quotable: quotable === 1, ...(site !== null && { site }) }] : [];
}

/** In an order that cannot be foreseen (Fisher and Yates, 1938; Durstenfeld, 1964). */
function shuffled<Each>(given: readonly Each[]): readonly Each[] {
  const all = [...given];
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other] as Each, all[last] as Each];
  }
  return all;
}
