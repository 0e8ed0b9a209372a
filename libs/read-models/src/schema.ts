import type { Kysely } from 'kysely';

/** How far a projection has come. */
export interface ProjectionTable {
  name: string;
  /** Version of the projection's code that wrote its documents; another one means a rebuild. */
  version: number;
  /** Commit position up to which everything is in; null before the first batch. */
  position: string | null;
  /** Why it stopped, naming the event; null while it runs. */
  stopped: string | null;
}

/** A read model: the fold of one stream, as JSON. */
export interface DocumentTable {
  projection: string;
  key: string;
  /** Revision of the last event folded. */
  revision: number;
  /** recordedAt of that event. */
  recorded_at: string;
  body: string;
}

/** One event of a mission as the audit trail lists it. */
export interface AuditEntryTable {
  mission: string;
  revision: number;
  type: string;
  slice: string;
  occurred_on: string;
  recorded_at: string;
  actor: string;
  role: string;
  /** References and codes that the event names, each between bars: `|K01|COO|`. */
  about: string;
  /** The event with its data and metadata, as JSON. */
  event: string;
  /** Codes of the flags it had when it was recorded, as JSON. */
  flags: string;
}

/** One mission of the portfolio. */
export interface MissionIndexTable {
  mission: string;
  client: string;
  firm: string;
  status: string;
  planned_start: string;
  planned_end: string;
  /** Everybody who ever held a role in it, each between bars: `|COO|DIR|`. */
  people: string;
  revision: number;
  recorded_at: string;
}

/** One command that the rules refused. */
export interface RefusalEntryTable {
  mission: string;
  /** Number of the refusal among those of the mission. */
  revision: number;
  command: string;
  code: string;
  /** What the refusal cites, as JSON. */
  facts: string;
  /** Business day on which it was refused. */
  occurred_on: string;
  recorded_at: string;
  actor: string;
}

export interface Schema {
  projection: ProjectionTable;
  document: DocumentTable;
  audit_entry: AuditEntryTable;
  mission_index: MissionIndexTable;
  refusal_entry: RefusalEntryTable;
}

/** Creates the tables that are missing. */
export async function createSchema(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('projection')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('position', 'text')
    .addColumn('stopped', 'text')
    .execute();
  await schema
    .createTable('document')
    .ifNotExists()
    .addColumn('projection', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('document_key', ['projection', 'key'])
    .execute();
  await schema
    .createTable('audit_entry')
    .ifNotExists()
    .addColumn('mission', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('slice', 'text', (column) => column.notNull())
    .addColumn('occurred_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('flags', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_entry_key', ['mission', 'revision'])
    .execute();
  await schema
    .createTable('mission_index')
    .ifNotExists()
    .addColumn('mission', 'text', (column) => column.primaryKey())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('firm', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('planned_start', 'text', (column) => column.notNull())
    .addColumn('planned_end', 'text', (column) => column.notNull())
    .addColumn('people', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('refusal_entry')
    .ifNotExists()
    .addColumn('mission', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('command', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('occurred_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('refusal_entry_key', ['mission', 'revision'])
    .execute();
}
