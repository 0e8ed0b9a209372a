import { sql, type Kysely } from 'kysely';

/** Instants are in milliseconds since 1970. */
type Instant = number;

/** A person who may sign in. */
export interface AccountTable {
  person: string;
  /** Argon2id, in PHC form; null for who signs in by a passkey or a provider alone. */
  password: string | null;
  made_at: Instant;
}

/** A key pair in a person's device; the private half never leaves it. */
export interface PasskeyTable {
  /** As the device calls it, base64url. */
  id: string;
  person: string;
  /** COSE. */
  public_key: Uint8Array;
  /** How often it has signed, as far as the device counts. */
  counter: number;
  /** How a browser reaches the device, as JSON. */
  transports: string;
  made_at: Instant;
}

/** As whom a provider's subject signs in. */
export interface BindingTable {
  issuer: string;
  subject: string;
  person: string;
  made_at: Instant;
}

/** A link with which a person makes their account. */
export interface InvitationTable {
  hash: string;
  person: string;
  invited_by: string;
  /** The mission into which the person is invited; null from whoever runs the service. */
  mission: string | null;
  made_at: Instant;
  expires_at: Instant;
  accepted_at: Instant | null;
  /** Whether the mission knows that it was accepted: 0 or 1. */
  told: number;
}

export interface SessionTable {
  hash: string;
  person: string;
  /** How the person signed in. */
  way: string;
  began_at: Instant;
  seen_at: Instant;
  /** What the provider has to be told so that it signs the person out too, sealed; null without one. */
  hint: string | null;
}

/** A token that a person made for their scripts. */
export interface ApiTokenTable {
  id: string;
  hash: string;
  person: string;
  name: string;
  made_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  revoked_at: Instant | null;
}

/** An address at which a person's calendar programs read what is due. */
export interface CalendarTable {
  id: string;
  hash: string;
  person: string;
  name: string;
  /** In which it speaks: fr or en. */
  language: string;
  opened_at: Instant;
  used_at: Instant | null;
  revoked_at: Instant | null;
}

/** Erasures that have been carried out, as hashes of mission and person: an account made afterwards is another one. */
export interface ErasureTable {
  hash: string;
}

export interface AccountsSchema {
  account: AccountTable;
  passkey: PasskeyTable;
  binding: BindingTable;
  invitation: InvitationTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  calendar: CalendarTable;
  erasure: ErasureTable;
}

/** The accounts' database. */
export type AccountsDatabase = Kysely<AccountsSchema>;

/** Tables that hold something of a person. */
export const OF_A_PERSON = ['session', 'api_token', 'calendar', 'passkey', 'binding', 'invitation', 'account'] as const;

const TABLES = [
  sql`CREATE TABLE IF NOT EXISTS account (
    person TEXT PRIMARY KEY, password TEXT, made_at INTEGER NOT NULL
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS passkey (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, public_key BLOB NOT NULL, counter INTEGER NOT NULL,
    transports TEXT NOT NULL, made_at INTEGER NOT NULL
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS binding (
    issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, made_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS invitation (
    hash TEXT PRIMARY KEY, person TEXT NOT NULL, invited_by TEXT NOT NULL, mission TEXT, made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, accepted_at INTEGER, told INTEGER NOT NULL
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS session (
    hash TEXT PRIMARY KEY, person TEXT NOT NULL, way TEXT NOT NULL, began_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    hint TEXT
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS api_token (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, used_at INTEGER, revoked_at INTEGER
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS calendar (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL,
    opened_at INTEGER NOT NULL, used_at INTEGER, revoked_at INTEGER
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS erasure (hash TEXT PRIMARY KEY) WITHOUT ROWID`,
  ...['passkey', 'binding', 'invitation', 'session', 'api_token', 'calendar'].map(
    (table) => sql`CREATE INDEX IF NOT EXISTS ${sql.id(`${table}_of_person`)} ON ${sql.table(table)} (person)`,
  ),
];

/** Makes the tables that are missing, and columns that tables made earlier lack. */
export async function createTables(database: AccountsDatabase): Promise<void> {
  for (const table of TABLES) await table.execute(database);
  const hint = await sql`SELECT name FROM pragma_table_info('session') WHERE name = 'hint'`.execute(database);
  if (hint.rows.length === 0) await sql`ALTER TABLE session ADD COLUMN hint TEXT`.execute(database);
}
