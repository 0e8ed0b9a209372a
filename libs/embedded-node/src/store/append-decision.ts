/** The revision at which a caller believes the stream to be. A number is the revision of its last event. */
export type ExpectedVersion = 'any' | 'no_stream' | 'stream_exists' | number;

/** What the decision needs to know of the stream. */
export interface StreamCondition {
  /** Revision of the last event, −1 when there never was one. Truncation and soft deletion do not lower it. */
  readonly last: number;
  readonly hasMetadata: boolean;
  readonly softDeleted: boolean;
  readonly tombstoned: boolean;
}

/** Looks into the stream for events already there. */
export interface StoredIds {
  /** The latest revision in this stream of the event with that id. */
  revisionOf(id: string): number | undefined;
  /** The id of the event at that revision of this stream. */
  idAt(revision: number): string | undefined;
}

export type AppendDecision =
  | { readonly kind: 'append' }
  /** Everything is there already, the last event at that revision: answer as the first time, write nothing. */
  | { readonly kind: 'repeat'; readonly lastRevision: number }
  | { readonly kind: 'wrong-version' }
  | { readonly kind: 'deleted' };

const APPEND: AppendDecision = { kind: 'append' };
const WRONG: AppendDecision = { kind: 'wrong-version' };
const DELETED: AppendDecision = { kind: 'deleted' };
const BEFORE_FIRST = -1;

/**
 * Whether events may be appended. A repeated append is recognised by its event ids from the stored events alone, so it
 * is recognised after a restart too, whatever the expected version.
 */
export function decideAppend(
  stream: StreamCondition,
  expected: ExpectedVersion,
  ids: readonly string[],
  stored: StoredIds,
): AppendDecision {
  if (stream.tombstoned) return DELETED;
  if (expected === 'stream_exists') {
    if (stream.softDeleted) return DELETED;
    if (stream.last === BEFORE_FIRST && !stream.hasMetadata) return WRONG;
  }
  if (expected === 'any' || expected === 'stream_exists') return decideWherever(stream, ids, stored);
  const revision = expected === 'no_stream' ? BEFORE_FIRST : expected;
  if (revision === stream.last) return APPEND;
  if (revision > stream.last) return WRONG;
  return decideBehind(stream, revision, ids, stored);
}

/** No revision was given: a repeat is when every id is somewhere in the stream; part of them is a contradiction. */
function decideWherever(stream: StreamCondition, ids: readonly string[], stored: StoredIds): AppendDecision {
  if (stream.last === BEFORE_FIRST) return APPEND;
  let lastRevision: number | undefined;
  for (const [index, id] of ids.entries()) {
    const revision = stored.revisionOf(id);
    if (revision === undefined) return index === 0 ? APPEND : WRONG;
    lastRevision = revision;
  }
  return lastRevision === undefined ? APPEND : { kind: 'repeat', lastRevision };
}

/** The stream is past the given revision: a repeat is when exactly these ids follow that revision. */
function decideBehind(
  stream: StreamCondition,
  revision: number,
  ids: readonly string[],
  stored: StoredIds,
): AppendDecision {
  const startsOver = revision === BEFORE_FIRST && stream.softDeleted;
  for (const [index, id] of ids.entries()) {
    if (stored.idAt(revision + 1 + index) !== id) return index === 0 && startsOver ? APPEND : WRONG;
  }
  if (ids.length === 0) return startsOver ? APPEND : WRONG;
  return { kind: 'repeat', lastRevision: revision + ids.length };
}
