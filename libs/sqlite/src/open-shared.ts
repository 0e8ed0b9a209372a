import { DatabaseSync } from '@photostructure/sqlite';

/** A connection to a SQLite file. */
export type Sqlite = InstanceType<typeof DatabaseSync>;

/** How long a statement waits for others that hold the file. */
const WAIT_MS = 5_000;
/** How long whoever opens it waits. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 25;

const SQLITE_BUSY = 5;

/** Does another process hold the file for the moment? Told without `instanceof`: the driver is no part of our realm. */
export const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

/**
 * Opens a file that other processes may be opening, or making, at the same moment. From its first statement on the
 * connection waits for others; what SQLite answers at once all the same, as when two of them ask for the write-ahead log
 * of a new file, is tried again.
 *
 * @param prepare settings, and tables that are missing; may be called several times
 */
export function openShared(path: string, prepare: (database: Sqlite) => void): Sqlite {
  const database = new DatabaseSync(path, { timeout: WAIT_MS });
  try {
    patiently(() => prepare(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Does something again as long as another process holds the file. */
function patiently(work: () => void): void {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    }
  }
}
