import { sql, type ExpressionBuilder } from 'kysely';
import { ReadModelsUnavailable, type ReadDatabase } from '../database.js';
import type { GenerationKey } from '../generations.js';
import type { RowWriter } from '../projection.js';
import { inPowersOfTwo, putRows } from '../put-rows.js';
import { KEYS, type Schema } from '../schema.js';
import type { Served } from '../served.js';
import type { StoredPiece } from './assembled.js';
import type { Difference } from './changes.js';
import type { Names } from './layout.js';

/**
 * Lines of a stream that make an era. What a document was when an era began stays readable for good: a past state is
 * folded from there, never from the first line of a long stream.
 */
export const ERA = 128;

/** The first revision of the era of a revision. */
export const eraOf = (revision: number): number => revision - (revision % ERA);

/** What is to be stored of a document, all of it changed by events of one era. */
export interface EraDifference extends Difference {
  /** First revision of that era. */
  readonly era: number;
  /** The pieces that are there since an era before. */
  readonly older: readonly string[];
}

/** The same, with the document's key. */
export interface DocumentDifference extends EraDifference {
  readonly key: string;
}

/** Stores what has changed of some documents of a generation. What they were when the era began is put aside first. */
export async function putPieces(
  writer: RowWriter,
  { name, generation }: GenerationKey,
  differences: readonly DocumentDifference[],
): Promise<void> {
  const of = { projection: name, generation };
  await putAside(writer, of, differences);
  for (const difference of differences) {
    if (difference.gone.length === 0) continue;
    await putGoneAside(writer, of, difference);
    await removePieces(writer, of, difference);
  }
  await putRows(
    writer,
    'piece',
    differences.flatMap(({ key, pieces }) => pieces.map((piece) => ({ ...of, key, ...piece }))),
  );
}

interface Of {
  readonly projection: string;
  readonly generation: number;
}

const COLUMNS = ['projection', 'generation', 'key', 'piece', 'nth', 'revision', 'body'] as const;

/** Most pieces that one statement puts aside. */
const MOST_ASIDE = 256;

/** Puts aside the pieces that are about to change. */
async function putAside(writer: RowWriter, of: Of, differences: readonly DocumentDifference[]): Promise<void> {
  const changing = differences.flatMap(({ key, era, older }) => older.map((piece) => ({ key, piece, era })));
  for (const part of inPowersOfTwo(changing, MOST_ASIDE)) {
    const named = sql.join(part.map(({ key, piece, era }) => sql`(${key}, ${piece}, ${era})`));
    const columns = (table: string) => sql.join(COLUMNS.map((column) => sql.ref(`${table}.${column}`)));
    await sql`insert into former_piece (${sql.join(COLUMNS.map((column) => sql.ref(column)))}, until)
      select ${columns('piece')}, changing.column3 from (values ${named}) as changing
      join piece on piece.projection = ${of.projection} and piece.generation = ${of.generation}
      and piece.key = changing.column1 and piece.piece = changing.column2
      where piece.revision < changing.column3 and piece.body is not null`.execute(writer);
  }
}

/** Puts aside the pieces that are about to go, unless they are already. */
async function putGoneAside(writer: RowWriter, of: Of, { key, era, gone }: DocumentDifference): Promise<void> {
  await writer
    .insertInto('former_piece')
    .columns([...COLUMNS, 'until'])
    .expression((from) =>
      from
        .selectFrom('piece')
        .select([...COLUMNS, from.val(era).as('until')])
        .where('projection', '=', of.projection)
        .where('generation', '=', of.generation)
        .where('key', '=', key)
        .where('revision', '<', era)
        .where('body', 'is not', null)
        .where((where) => where.or(gone.map(({ names }) => isNamed(where, names)))),
    )
    .onConflict((conflict) => conflict.columns(KEYS.former_piece as never).doNothing())
    .execute();
}

async function removePieces(writer: RowWriter, of: Of, { key, gone }: DocumentDifference): Promise<void> {
  for (const { names, revision } of gone) {
    await writer
      .updateTable('piece')
      .set({ body: null, revision })
      .where('projection', '=', of.projection)
      .where('generation', '=', of.generation)
      .where('key', '=', key)
      .where((where) => isNamed(where, names))
      .where('body', 'is not', null)
      .execute();
  }
}

const isNamed = (where: ExpressionBuilder<Schema, 'piece'>, [from, before]: Names) =>
  before === undefined
    ? where('piece', '=', from)
    : where.and([where('piece', '>=', from), where('piece', '<', before)]);

/** The pieces of a document of one generation, served or not, each with the revision of the event that changed it last. */
export async function findPiecesOf(
  database: ReadDatabase,
  { name, generation }: GenerationKey,
  key: string,
): Promise<readonly (StoredPiece & { readonly revision: number })[]> {
  return database
    .selectFrom('piece')
    .select(['piece', 'nth', 'revision', 'body'])
    .where('projection', '=', name)
    .where('generation', '=', generation)
    .where('key', '=', key)
    .execute();
}

/** Which pieces of what is served are wanted: those changed since a revision, or all of them. */
export type WantedPieces = Pick<Served, 'name' | 'generation' | 'revision'> & { readonly since?: number };

/**
 * The pieces of several documents about one key, by the names of their projections. A document that has changed since it
 * was looked up is left out.
 */
export async function findPieces(
  database: ReadDatabase,
  wanted: readonly WantedPieces[],
  key: string,
): Promise<ReadonlyMap<string, readonly StoredPiece[]>> {
  if (wanted.length === 0) return new Map();
  try {
    const [first, ...others] = wanted.map((each) => changedPieces(database, each, key));
    const rows = (await others.reduce((all, each) => all?.unionAll(each), first)?.execute()) ?? [];
    const found = new Map<string, StoredPiece[]>();
    for (const { projection, piece, nth, body } of rows) {
      const pieces = found.get(projection) ?? [];
      found.set(projection, pieces);
      if (piece !== null && nth !== null) pieces.push({ piece, nth, body });
    }
    return found;
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading ${key}`, cause);
  }
}

/** The pieces of a document that changed after a revision; one row without a piece when none has. */
const changedPieces = (database: ReadDatabase, { name, generation, revision, since = -1 }: WantedPieces, key: string) =>
  database
    .selectFrom('document as d')
    .leftJoin('piece as p', (join) =>
      join
        .onRef('p.projection', '=', 'd.projection')
        .onRef('p.generation', '=', 'd.generation')
        .onRef('p.key', '=', 'd.key')
        .on('p.revision', '>', since),
    )
    .select(['d.projection', 'p.piece', 'p.nth', 'p.body'])
    .where('d.projection', '=', name)
    .where('d.generation', '=', generation)
    .where('d.key', '=', key)
    .where('d.revision', '=', revision ?? -1);

/**
 * The pieces of several documents about one key as they were when an era began, by the names of their projections: all
 * events before its first revision are in them. The documents must have come as far as that.
 */
export async function findFormerPieces(
  database: ReadDatabase,
  documents: readonly GenerationKey[],
  key: string,
  era: number,
): Promise<ReadonlyMap<string, readonly StoredPiece[]>> {
  try {
    const found = new Map<string, readonly StoredPiece[]>();
    for (const { name, generation } of documents) {
      const before = (table: 'piece' | 'former_piece') =>
        database
          .selectFrom(table)
          .select(['piece', 'nth', 'body'])
          .where('projection', '=', name)
          .where('generation', '=', generation)
          .where('key', '=', key)
          .where('revision', '<', era);
      const former = before('former_piece').where('until' as never, '>=', era as never);
      found.set(name, await before('piece').unionAll(former).execute());
    }
    return found;
  } catch (cause) {
    throw new ReadModelsUnavailable(`reading what ${key} was`, cause);
  }
}
