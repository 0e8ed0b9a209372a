import { DatabaseSync } from '@photostructure/sqlite';
import type { Contestant, OpenContestant } from './contestant.js';
import { plainEvents } from './payload.js';

const SETTINGS = 'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL';
const TABLE = `CREATE TABLE event (position INTEGER PRIMARY KEY, stream TEXT, type TEXT, id TEXT, data BLOB) STRICT;
  CREATE INDEX event_by_stream ON event (stream, position)`;
const PAGE = 64;

/** (c) SQLite alone, in the calling thread: no protocol, no decision; what arrives together is committed together. */
export const openRawSqlite: OpenContestant = (file) => {
  const database = new DatabaseSync(file);
  database.exec(`${SETTINGS}; ${TABLE}`);
  const insert = database.prepare('INSERT INTO event (stream, type, id, data) VALUES (?, ?, ?, ?)');
  const selectAll = database.prepare('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT ?');
  const selectStream = database.prepare(
    'SELECT * FROM event WHERE stream = ? AND position > ? ORDER BY position LIMIT ?',
  );
  let waiting: { readonly write: () => void; readonly done: () => void }[] = [];
  const commit = (): void => {
    const group = waiting;
    waiting = [];
    database.exec('BEGIN IMMEDIATE');
    for (const { write } of group) write();
    database.exec('COMMIT');
    for (const { done } of group) done();
  };
  const contestant: Contestant = {
    append: (stream, events) =>
      new Promise((done) => {
        const write = (): void => {
          for (const { id, type, data, metadata } of plainEvents(events)) {
            insert.run(stream, type, id, Buffer.from(JSON.stringify(data) + JSON.stringify(metadata)));
          }
        };
        if (waiting.push({ write, done }) === 1) setImmediate(commit);
      }),
    readStream: (stream, events) => pages(events, (after) => selectStream.all(stream, after, PAGE)),
    catchUp: (events) => pages(events, (after) => selectAll.all(after, PAGE)),
    close: () => Promise.resolve(database.close()),
  };
  return Promise.resolve(contestant);
};

function pages(limit: number, page: (after: number) => unknown[]): Promise<number> {
  let [read, after] = [0, 0];
  while (read < limit) {
    const rows = page(after) as { readonly position: number }[];
    if (rows.length === 0) break;
    read += rows.length;
    after = rows.at(-1)?.position ?? after;
  }
  return Promise.resolve(read);
}
