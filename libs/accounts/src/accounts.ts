import { openPrivateFile } from '#files';
import { forKysely, openShared } from '#sqlite';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { ApiTokens } from './api-tokens.js';
import { Calendars } from './calendars.js';
import { invitationOf, Invitations, type Invitation } from './invitations.js';
import { Passkeys, rowOf, type Passkey } from './passkeys.js';
import { hashPassword, Passwords } from './passwords.js';
import { createTables, OF_A_PERSON, type AccountsDatabase, type AccountsSchema } from './schema.js';
import { hashOf } from './secret.js';
import { Sessions, type SessionLimits } from './sessions.js';

/** A subject of an identity provider. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** By what a person will sign in. */
export type SignsInBy = { readonly password: string } | { readonly passkey: Passkey } | Subject;

/** Why an invitation makes no account. */
export type WhyNotAccepted =
  /** The link is none, was used or replaced, or has expired. */
  | 'NO_INVITATION'
  /** Whoever invites into a mission has the link, and must not take over an account that is there. */
  | 'HAS_ACCOUNT'
  /** The provider's subject, or the passkey, is another person's. */
  | 'TAKEN';

/** The invitation is as it was, and so are all accounts. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  constructor(readonly why: WhyNotAccepted) {
    super(`The invitation was not accepted: ${why}.`);
  }
}

export const SESSION_LIMITS: SessionLimits = { idleMs: 8 * 3_600_000, longestMs: 7 * 86_400_000 };

/** What is deleted is overwritten. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON';

/**
 * Who may sign in, and who is signed in, in a SQLite file of its own: personal data, outside every stream. Several
 * processes share the file and remember nothing of it. Secrets are kept as hashes alone.
 */
export class Accounts {
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly calendars: Calendars;
  readonly invitations: Invitations;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;

  private constructor(
    private readonly database: AccountsDatabase,
    limits: SessionLimits,
    private readonly now: () => number,
  ) {
    this.sessions = new Sessions(database, limits, now);
    this.apiTokens = new ApiTokens(database, now);
    this.calendars = new Calendars(database, now);
    this.invitations = new Invitations(database, now);
    this.passwords = new Passwords(database);
    this.passkeys = new Passkeys(database, now);
  }

  /**
   * @param path a file, or `:memory:` for tests
   * @throws UnwritableFileError
   */
  static async open(path: string, limits = SESSION_LIMITS, now: () => number = Date.now): Promise<Accounts> {
    openPrivateFile(path);
    const sqlite = openShared(path, (opened) => opened.exec(SETTINGS));
    const database = new Kysely<AccountsSchema>({ dialect: new SqliteDialect({ database: forKysely(sqlite) }) });
    await createTables(database);
    return new Accounts(database, limits, now);
  }

  async has(person: string): Promise<boolean> {
    const row = await this.database
      .selectFrom('account')
      .select('person')
      .where('person', '=', person)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** As whom a provider's subject signs in. */
  async personOf({ issuer, subject }: Subject): Promise<string | undefined> {
    const row = await this.database
      .selectFrom('binding')
      .select('person')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row?.person;
  }

  /**
   * Makes the account of whoever was invited, once. One that was there begins anew: its password, passkeys, bindings and
   * tokens are gone, and its sessions end.
   *
   * @throws NotAccepted
   */
  async accept(secret: string, by: SignsInBy): Promise<Invitation> {
    const password = 'password' in by ? await hashPassword(by.password) : null;
    const now = this.now();
    return this.database.transaction().execute(async (together) => {
      const invitation = await together
        .updateTable('invitation')
        .set({ accepted_at: now })
        .where('hash', '=', hashOf(secret))
        .where('accepted_at', 'is', null)
        .where('expires_at', '>', now)
        .returningAll()
        .executeTakeFirst();
      if (!invitation) throw new NotAccepted('NO_INVITATION');
      const { person, mission } = invitation;
      if ((await clear(together, person)) && mission !== null) throw new NotAccepted('HAS_ACCOUNT');
      await together.insertInto('account').values({ person, password, made_at: now }).execute();
      if (!('password' in by) && !(await isOwn(together, person, by, now))) throw new NotAccepted('TAKEN');
      return invitationOf(invitation);
    });
  }

  /**
   * Removes all there is of a person, because a mission has erased them, unless others have them still. The same erasure
   * again changes nothing: who was invited since keeps their account.
   *
   * @param others all other missions in which the person ever held a role, those that have erased them among them
   */
  async forget(person: string, mission: string, others: readonly string[] = []): Promise<void> {
    await this.database.transaction().execute(async (together) => {
      const { numInsertedOrUpdatedRows: news } = await together
        .insertInto('erasure')
        .values({ hash: erasureOf(person, mission) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (!news) return;
      const elsewhere = others.map((other) => erasureOf(person, other));
      const erased = await together.selectFrom('erasure').select('hash').where('hash', 'in', elsewhere).execute();
      if (erased.length < new Set(elsewhere).size) return;
      for (const table of OF_A_PERSON) await together.deleteFrom(table).where('person', '=', person).execute();
    });
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(this.database);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

const erasureOf = (person: string, mission: string): string => hashOf(JSON.stringify([mission, person]));

/** Removes an account with all that signs in to it. @returns whether there was one */
async function clear(database: AccountsDatabase, person: string): Promise<boolean> {
  for (const table of OF_A_PERSON.filter((each) => each !== 'account' && each !== 'invitation'))
    await database.deleteFrom(table).where('person', '=', person).execute();
  const { numDeletedRows } = await database
    .deleteFrom('account')
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Puts down by what a person signs in. @returns false when it is another person's */
async function isOwn(
  database: AccountsDatabase,
  person: string,
  by: { readonly passkey: Passkey } | Subject,
  now: number,
): Promise<boolean> {
  const insert =
    'passkey' in by
      ? database.insertInto('passkey').values(rowOf(person, by.passkey, now))
      : database.insertInto('binding').values({ ...by, person, made_at: now });
  const { numInsertedOrUpdatedRows } = await insert
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
