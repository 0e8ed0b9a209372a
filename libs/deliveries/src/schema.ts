import { sql, type Kysely } from 'kysely';

/** Instants are in milliseconds since 1970. */
type Instant = number;

/** An address that is told what happens in a mission, and how far it has been told. */
export interface WebhookTable {
  id: string;
  mission: string;
  /** Who opened it: it is told what that person may know. */
  person: string;
  url: string;
  /** JSON. */
  kinds: string;
  opened_at: Instant;
  /** The last line of the mission that has been looked at for it. */
  revision: number;
  /** The last day that has been looked at for it. */
  day: string;
  /** What stood in the mission then, as JSON; null before the first look. */
  standing: string | null;
  /** Number of its last notification. */
  sequence: number;
  delivered_at: Instant | null;
  /** Of the oldest notification that waits: since when it has failed, how often, and when it is tried next. */
  failing_since: Instant | null;
  attempts: number;
  next_at: Instant;
  failed_at: Instant | null;
  failure: string | null;
  parked_at: Instant | null;
  /** Why nothing is delivered to it any more. */
  ended: string | null;
}

/** What waits to be delivered, in the order of `sequence`. */
export interface NotificationTable {
  webhook: string;
  sequence: number;
  kind: string;
  /** Instant (ISO 8601) at which it happened. */
  happened_at: string;
  /** JSON. */
  data: string;
}

/** Where and how a person wants letters. */
export interface LetterWishTable {
  person: string;
  address: string;
  language: string;
  /** Whether they want the weekly letter: 0 or 1. */
  weekly: number;
  /** When they gave the address; a letter asks whether it is theirs. */
  asked_at: Instant;
  confirmed_at: Instant | null;
  sent_at: Instant | null;
  failed_at: Instant | null;
  failure: string | null;
  /** Why nothing is sent to the address any more. */
  stopped: string | null;
}

/** A letter to a person: one that waits has a content, one that is sent, or had nothing to say, has none any more. */
export interface LetterTable {
  /** The part of its Message-ID before the @: the same letter always has the same. */
  id: string;
  person: string;
  kind: string;
  /** JSON. */
  content: string | null;
  attempts: number;
  failing_since: Instant | null;
  next_at: Instant;
}

export interface DeliveriesSchema {
  letter_wish: LetterWishTable;
  letter: LetterTable;
  webhook: WebhookTable;
  notification: NotificationTable;
}

/** The deliveries' database. */
export type DeliveriesDatabase = Kysely<DeliveriesSchema>;

const TABLES = [
  sql`CREATE TABLE IF NOT EXISTS webhook (
    id TEXT PRIMARY KEY, mission TEXT NOT NULL, person TEXT NOT NULL, url TEXT NOT NULL, kinds TEXT NOT NULL,
    opened_at INTEGER NOT NULL, revision INTEGER NOT NULL, day TEXT NOT NULL, standing TEXT,
    sequence INTEGER NOT NULL, delivered_at INTEGER, failing_since INTEGER, attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL, failed_at INTEGER, failure TEXT, parked_at INTEGER, ended TEXT
  ) WITHOUT ROWID`,
  sql`CREATE INDEX IF NOT EXISTS webhook_of_mission ON webhook (mission)`,
  sql`CREATE TABLE IF NOT EXISTS notification (
    webhook TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, happened_at TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (webhook, sequence)
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS letter_wish (
    person TEXT PRIMARY KEY, address TEXT NOT NULL, language TEXT NOT NULL, weekly INTEGER NOT NULL,
    asked_at INTEGER NOT NULL, confirmed_at INTEGER, sent_at INTEGER, failed_at INTEGER, failure TEXT, stopped TEXT
  ) WITHOUT ROWID`,
  sql`CREATE TABLE IF NOT EXISTS letter (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, kind TEXT NOT NULL, content TEXT, attempts INTEGER NOT NULL,
    failing_since INTEGER, next_at INTEGER NOT NULL
  ) WITHOUT ROWID`,
  sql`CREATE INDEX IF NOT EXISTS letter_of_person ON letter (person)`,
];

/** Makes the tables that are missing. */
export async function createTables(database: DeliveriesDatabase): Promise<void> {
  for (const table of TABLES) await table.execute(database);
}
