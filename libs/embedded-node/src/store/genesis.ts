import type { EventTable } from './event-table.js';
import type { Database } from './open-file.js';
import type { LogWriter } from './log-writer.js';
import { systemEvent } from './system-event.js';

/** As on a full server, the log starts with an event of the system, so readers meet one on the first day of tests. */
const GENESIS_STREAM = '$epoch-information';

/** Writes the first event of a new log; does nothing on any other. */
export function writeGenesis(database: Database, table: EventTable, log: LogWriter): void {
  if (table.streamId(GENESIS_STREAM) !== undefined) return;
  const data = Buffer.from(JSON.stringify({ EpochNumber: 0, EpochPosition: 0 }));
  database.exec('BEGIN IMMEDIATE');
  log.append(GENESIS_STREAM, 'no_stream', [systemEvent(GENESIS_STREAM, data)]);
  database.exec('COMMIT');
  log.takeTouched();
}
