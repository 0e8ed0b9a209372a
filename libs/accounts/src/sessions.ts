import type { AccountsDatabase } from './schema.js';
import { hashOf, newSecret } from './secret.js';

/** How a person signed in. */
export type Way = 'password' | 'passkey' | 'provider' | 'demo';

/** How long a session lasts, in milliseconds. */
export interface SessionLimits {
  /** Without a request. */
  readonly idleMs: number;
  /** Whatever happens. */
  readonly longestMs: number;
}

export interface Session {
  readonly person: string;
  readonly way: Way;
  readonly beganAt: Date;
  /** When it ends at the latest. */
  readonly endsAt: Date;
  /** As it was given when the session began. */
  readonly hint: string | undefined;
}

/** How often it is written down that a session is in use. */
const SEEN_EVERY_MS = 60_000;

/** Who is signed in. Every question goes to the file, so that what ends in one process has ended in all. */
export class Sessions {
  constructor(
    private readonly database: AccountsDatabase,
    private readonly limits: SessionLimits,
    private readonly now: () => number,
  ) {}

  /**
   * Begins a session under a new id, which is returned and not kept.
   *
   * @param hint what the provider has to be told when it ends, sealed: it names the person
   */
  async begin(person: string, way: Way, hint?: string): Promise<string> {
    const id = newSecret();
    const now = this.now();
    await this.sweep(now);
    await this.database
      .insertInto('session')
      .values({ hash: hashOf(id), person, way, began_at: now, seen_at: now, hint: hint ?? null })
      .execute();
    return id;
  }

  /** The session of an id, which is thereby in use; undefined once it has ended. */
  async find(id: string): Promise<Session | undefined> {
    const hash = hashOf(id);
    const now = this.now();
    const row = await this.database.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (!row || !this.lasts(row, now)) return undefined;
    if (now - row.seen_at >= SEEN_EVERY_MS)
      await this.database.updateTable('session').set({ seen_at: now }).where('hash', '=', hash).execute();
    const endsAt = new Date(row.began_at + this.limits.longestMs);
    return {
      person: row.person,
      way: row.way as Way,
      beganAt: new Date(row.began_at),
      endsAt,
      hint: row.hint ?? undefined,
    };
  }

  async end(id: string): Promise<void> {
    await this.database.deleteFrom('session').where('hash', '=', hashOf(id)).execute();
  }

  /** Signs a person out wherever they are signed in. */
  async endAllOf(person: string): Promise<void> {
    await this.database.deleteFrom('session').where('person', '=', person).execute();
  }

  /** In how many places a person is signed in. */
  async countOf(person: string): Promise<number> {
    const rows = await this.database.selectFrom('session').selectAll().where('person', '=', person).execute();
    return rows.filter((row) => this.lasts(row, this.now())).length;
  }

  private lasts({ seen_at, began_at }: { seen_at: number; began_at: number }, now: number): boolean {
    return now - seen_at < this.limits.idleMs && now - began_at < this.limits.longestMs;
  }

  private async sweep(now: number): Promise<void> {
    await this.database
      .deleteFrom('session')
      .where((row) =>
        row.or([row('seen_at', '<=', now - this.limits.idleMs), row('began_at', '<=', now - this.limits.longestMs)]),
      )
      .execute();
  }
}
