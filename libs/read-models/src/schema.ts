import { sql, type Kysely, type Transaction } from 'kysely';

/** One making of a projection. While a new one is made, the one before is served. */
export interface ProjectionTable {
  name: string;
  /** Number of the making: 1, 2, … */
  generation: number;
  /** Version of the projection's code that makes it. */
  version: number;
  /** Commit position up to which everything is in; null before the first batch. */
  position: string | null;
  /** 1: readers are answered from it. At most one of a projection. */
  live: number;
}

/** A document of a generation that stays as it is, because an event of its stream cannot be taken in. */
export interface StopTable {
  projection: string;
  generation: number;
  key: string;
  stream: string;
  /** Revision of that event: what comes from there on is not in the document. */
  revision: number;
  /** Why, naming the event. */
  reason: string;
}

/** A stream under a name like ours that never began as ours: it is passed over. */
export interface ForeignStreamTable {
  stream: string;
  /** Commit position up to which something of it has been passed over. */
  position: string;
}

/** What a follower that is no projection remembers. */
export interface RecordTable {
  name: string;
  /** Commit position up to which they acted; null before the first time. */
  position: string | null;
  /** As JSON. */
  state: string;
  /** Where they could not go on with a stream, as JSON. */
  stops: string;
}

/** A document of a read model: the fold of one stream. What it says is in its pieces. */
export interface DocumentTable {
  projection: string;
  generation: number;
  key: string;
  /** Revision of the last event that changed it. */
  revision: number;
  /** recordedAt of that event. */
  recorded_at: string;
}

/** A part of a document: `pieces/layout.ts` says how it is cut. */
export interface PieceTable {
  projection: string;
  generation: number;
  key: string;
  piece: string;
  /** Which one of the entries of its record; 0 for what is no entry. */
  nth: number;
  /** Revision of the last event that changed it. */
  revision: number;
  /** As JSON; null for what is no more. */
  body: string | null;
}

/** A piece as it was at the beginning of an era, and before: it has changed since. */
export interface FormerPieceTable extends PieceTable {
  /** First revision of the first era that began after it had changed. */
  until: number;
}

/** One event of a mission as the audit trail lists it. */
export interface AuditEntryTable {
  generation: number;
  mission: string;
  revision: number;
  type: string;
  slice: string;
  /** Which acquirers may know of it. */
  audience: string;
  /** Whose matter it may be, empty when it belongs to no one. */
  concerns: string;
  occurred_on: string;
  recorded_at: string;
  actor: string;
  role: string;
  /** References, codes and words that the event names, each between bars: `|=K01|~tresorerie|`. */
  about: string;
  /** The event with its data and metadata, as JSON. */
  event: string;
  /** Codes of the flags it had when it was recorded, as JSON. */
  flags: string;
}

/** Where a reference, a code or a word is named: lines are found by it without looking through all of them. */
export interface AuditMentionTable {
  generation: number;
  mission: string;
  /** As a row of the audit trail has it between bars: `=K01`, `~tresorerie`. */
  mark: string;
  revision: number;
}

/** One mission of the portfolio, and how far its stream is folded. */
export interface MissionIndexTable {
  generation: number;
  mission: string;
  client: string;
  firm: string;
  status: string;
  planned_start: string;
  planned_end: string;
  /** Everybody who ever held a role in it, each between bars: `|COO|DIR|`. */
  people: string;
  /** Revision of the last event of the mission, whatever it changes. */
  revision: number;
  recorded_at: string;
}

/** One command that the rules refused. */
export interface RefusalEntryTable {
  generation: number;
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

/** Tables of rows, and what identifies a row within a generation. */
export const ROW_KEYS = {
  audit_entry: ['mission', 'revision'],
  mission_index: ['mission'],
  refusal_entry: ['mission', 'revision'],
} as const;

export interface Schema {
  projection: ProjectionTable;
  document: DocumentTable;
  piece: PieceTable;
  former_piece: FormerPieceTable;
  stop: StopTable;
  foreign_stream: ForeignStreamTable;
  record: RecordTable;
  audit_entry: AuditEntryTable;
  audit_mention: AuditMentionTable;
  mission_index: MissionIndexTable;
  refusal_entry: RefusalEntryTable;
  layout: { version: number };
}

/** Number of the layout below. Raise it when a table changes: tables of another layout are dropped, but for LASTING. */
const LAYOUT = 7;

const INTEGERS = new Set(['generation', 'version', 'live', 'revision', 'nth', 'until']);
const NULLABLE = new Set(['position', 'body']);

/** What identifies a row of each table. */
export const KEYS: Readonly<Record<Keyed, readonly string[]>> = {
  projection: ['name', 'generation'],
  document: ['projection', 'generation', 'key'],
  piece: ['projection', 'generation', 'key', 'piece'],
  former_piece: ['projection', 'generation', 'key', 'piece', 'until'],
  stop: ['projection', 'generation', 'key'],
  foreign_stream: ['stream'],
  record: ['name'],
  audit_entry: ['generation', ...ROW_KEYS.audit_entry],
  audit_mention: ['generation', 'mission', 'mark', 'revision'],
  mission_index: ['generation', ...ROW_KEYS.mission_index],
  refusal_entry: ['generation', ...ROW_KEYS.refusal_entry],
};

/** By what else rows are looked up. */
const INDEXES: { readonly [Table in Keyed]?: readonly (keyof Schema[Table] & string)[] } = {
  piece: ['projection', 'generation', 'key', 'revision'],
};

/** Tables whose rows have a key. */
export type Keyed = Exclude<keyof Schema, 'layout'>;

const OTHER_COLUMNS: Readonly<Record<Keyed, readonly string[]>> = {
  projection: ['version', 'position', 'live'],
  document: ['revision', 'recorded_at'],
  piece: ['nth', 'revision', 'body'],
  former_piece: ['nth', 'revision', 'body'],
  stop: ['stream', 'revision', 'reason'],
  foreign_stream: ['position'],
  record: ['position', 'state', 'stops'],
  audit_entry: [
    'type',
    'slice',
    'audience',
    'concerns',
    'occurred_on',
    'recorded_at',
    'actor',
    'role',
    'about',
    'event',
    'flags',
  ],
  audit_mention: [],
  mission_index: ['client', 'firm', 'status', 'planned_start', 'planned_end', 'people', 'revision', 'recorded_at'],
  refusal_entry: ['command', 'code', 'facts', 'occurred_on', 'recorded_at', 'actor'],
};

/** Cannot be made again from the log: the system must know up to where it has acted. */
const LASTING: ReadonlySet<Keyed> = new Set(['record']);

/**
 * Creates the tables that are missing. Read models can always be made again from the log, so tables of another layout
 * are dropped rather than brought up to date.
 */
export async function createSchema(database: Kysely<Schema>): Promise<void> {
  await database.transaction().execute(async (writer) => {
    await writer.schema.createTable('layout').ifNotExists().addColumn('version', 'integer').execute();
    const found = await writer.selectFrom('layout').select('version').executeTakeFirst();
    if (found?.version === LAYOUT) return;
    for (const name of LASTING) await createTable(writer, name);
    if (found?.version === 2) await carryOver(writer);
    for (const name of Object.keys(KEYS) as Keyed[]) {
      if (LASTING.has(name)) continue;
      await writer.schema.dropTable(name).ifExists().execute();
      await createTable(writer, name);
    }
    await writer.deleteFrom('layout').execute();
    await writer.insertInto('layout').values({ version: LAYOUT }).execute();
  });
}

async function createTable({ schema }: Transaction<Schema>, name: Keyed): Promise<void> {
  let table = schema.createTable(name).ifNotExists();
  for (const column of [...KEYS[name], ...OTHER_COLUMNS[name]]) {
    const type = INTEGERS.has(column) ? 'integer' : 'text';
    table = table.addColumn(column, type, (built) => (NULLABLE.has(column) ? built : built.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, KEYS[name] as never).execute();
  const also = INDEXES[name];
  if (also)
    await schema
      .createIndex(`${name}_by`)
      .on(name)
      .columns([...also])
      .execute();
}

/** In layout 2 records were kept as documents that no projection makes. */
const carryOver = (writer: Transaction<Schema>) =>
  writer
    .insertInto('record')
    .columns(['name', 'position', 'state', 'stops'])
    .expression((from) =>
      from
        .selectFrom('document')
        .innerJoin('projection', 'name', 'document.projection')
        .select(['name', 'position', sql<string>`body`.as('state'), sql.lit('[]').as('stops')])
        .where('key', '=', 'record'),
    )
    .execute();
