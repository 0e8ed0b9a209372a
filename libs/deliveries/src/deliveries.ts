import { openPrivateFile } from '#files';
import { forKysely, openShared } from '#sqlite';
import { Kysely, sql, SqliteDialect, type KyselyPlugin } from 'kysely';
import { Letters } from './letters.js';
import { createTables, type DeliveriesDatabase, type DeliveriesSchema } from './schema.js';
import { Webhooks } from './webhooks.js';

/** What is deleted is overwritten. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON';

/**
 * What is to be told outside, and to whom, in a SQLite file of its own. The API writes who wants to be told; the projector
 * what there is to tell, in one transaction with how far it has come.
 */
export class Deliveries {
  readonly webhooks: Webhooks;
  readonly letters: Letters;

  private constructor(private readonly database: DeliveriesDatabase) {
    this.webhooks = new Webhooks(database);
    this.letters = new Letters(database);
  }

  /**
   * @param path a file, or `:memory:` for tests
   * @throws UnwritableFileError
   */
  static async open(path: string, plugins: readonly KyselyPlugin[] = []): Promise<Deliveries> {
    openPrivateFile(path);
    const sqlite = openShared(path, (opened) => opened.exec(SETTINGS));
    const dialect = new SqliteDialect({ database: forKysely(sqlite) });
    const database = new Kysely<DeliveriesSchema>({ dialect, plugins: [...plugins] });
    await createTables(database);
    return new Deliveries(database);
  }

  /** Removes what a person has told of a mission, and where they get letters, for good. */
  async forget(person: string, mission: string): Promise<void> {
    await this.webhooks.forget(person, mission);
    await this.letters.forget(person);
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(this.database);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}
