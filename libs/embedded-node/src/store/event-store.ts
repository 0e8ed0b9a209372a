import { EventTable } from './event-table.js';
import { writeGenesis } from './genesis.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { LogTail } from './log-tail.js';
import { LogWriter } from './log-writer.js';
import { type Database, IN_MEMORY, openFile } from './open-file.js';
import { StreamStates } from './stream-states.js';

/** An open log: the one writer, the readers, and the place where readers wait. */
export interface EventStore {
  readonly commits: GroupCommit;
  readonly reader: LogReader;
  readonly tail: LogTail;
  readonly database: Database;
  /** Commits what is queued, empties the write-ahead log into the file, and lets the file go. */
  close(): void;
}

/** Opens the log at the path, or starts one. Throws a named error rather than half-open anything. */
export function openEventStore(path: string, now: () => number = Date.now): EventStore {
  const database = openFile(path);
  const table = new EventTable(database);
  const states = new StreamStates(table);
  const tail = new LogTail();
  const writer = new LogWriter(table, states, now);
  const commits = new GroupCommit(database, writer, tail);
  writeGenesis(database, table, writer);
  return {
    commits,
    reader: new LogReader(table, states, tail, now),
    tail,
    database,
    close() {
      commits.close();
      if (path !== IN_MEMORY) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
