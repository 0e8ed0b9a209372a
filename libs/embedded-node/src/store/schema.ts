/** Marks a file as ours in its header ("ESdn"). */
export const APPLICATION_ID = 0x4553646e;

/** The layout this version reads and writes. */
export const LAYOUT = 1;

/** The first position: greater than zero, because clients take 0/0 for "from the start". */
export const FIRST_POSITION = 1;

/** The row revision of a tombstone: greater than any other, and exact in JavaScript (readers are told 2⁶³ − 1). */
export const TOMBSTONE_ROW = Number.MAX_SAFE_INTEGER;

/** The revision of a tombstone on the wire. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;

/**
 * Events in log order. `position` grows by the length of each record, so positions are sparse as on a real server and
 * no client comes to rely on the next one. `record` comes last: the other columns are read without it.
 */
export const TABLES = `
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream   INTEGER NOT NULL REFERENCES stream (id),
    revision INTEGER NOT NULL,
    id       BLOB    NOT NULL,
    type     TEXT    NOT NULL,
    created  INTEGER NOT NULL,
    record   BLOB    NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_by_revision ON event (stream, revision);
  CREATE INDEX event_by_id ON event (stream, id);
`;
