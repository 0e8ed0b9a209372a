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

export interface DeliveriesSchema {
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
];

/** Makes the tables that are missing. */
export async function createTables(database: DeliveriesDatabase): Promise<void> {
  for (const table of TABLES) await table.execute(database);
}
