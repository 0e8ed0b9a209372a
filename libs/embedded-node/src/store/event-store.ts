import { EventTable } from './event-table.js';
import { writeGenesis } from './genesis.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { LogTail } from './log-tail.js';
import { LogWriter } from './log-writer.js';
import { closeFile, type Database, openFile } from './open-file.js';
import { StreamStates } from './stream-states.js';

/** An open log: the one writer, the readers, and the place where readers wait. */
export interface EventStore {
  readonly commits: GroupCommit;
  readonly reader: LogReader;
  readonly tail: LogTail;
  /** Commits what is queued, empties the write-ahead log into the file, and lets the file go. */
  close(): void;
}

/** Opens the log at the path, or starts one. Throws a named error rather than half-open anything. */
export function openEventStore(path: string): EventStore {
  return eventStoreOn(openFile(path));
}

/** The log in an open database. */
export function eventStoreOn(database: Database, now: () => number = Date.now): EventStore {
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
    close() {
      commits.close();
      closeFile(database);
    },
  };
}
