import { chmodSync, closeSync, existsSync, fchmodSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { whyNot } from './why-not.js';

/** How SQLite calls a database that is in no file. */
const IN_MEMORY = ':memory:';

const OWNER_ALONE = { file: 0o600, folder: 0o700 } as const;

/** What SQLite keeps beside a database: as private as the database itself. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** Data cannot be kept where they are to be kept. Nothing has been written. */
export class UnwritableFileError extends Error {
  override readonly name = 'UnwritableFileError';
  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`${resolve(path)} cannot be written (${why}); choose another place, or let this user write there.`, options);
  }
}

/**
 * Makes a folder for data, with those above it that are missing, open to its owner alone whatever the umask. One that
 * is there and is open to others is closed to them.
 *
 * @throws UnwritableFileError
 */
export function openPrivateFolder(path: string): void {
  attempt(path, () => {
    createFolder(path);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    if (isOurs(path)) chmodSync(path, OWNER_ALONE.folder);
  });
}

/**
 * Makes a file for data, readable by its owner alone whatever the umask, in a folder as private when that is missing
 * too. A file that is there keeps what it holds and is closed to others; so are those that SQLite keeps beside it.
 *
 * @throws UnwritableFileError
 */
export function openPrivateFile(path: string): void {
  if (path === IN_MEMORY) return;
  attempt(path, () => {
    createFolder(dirname(path));
    const file = openSync(path, 'a', OWNER_ALONE.file);
    try {
      fchmodSync(file, OWNER_ALONE.file);
    } finally {
      closeSync(file);
    }
    for (const ending of COMPANIONS) closeIfThere(path + ending);
  });
}

/** Another process may remove it at any time: SQLite does so when it is done. */
function closeIfThere(companion: string): void {
  try {
    chmodSync(companion, OWNER_ALONE.file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * A folder that is there already is left as it is: it may be shared with others. Made step by step, as `recursive` never
 * ends where the system itself refuses folders, as in /proc.
 */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  createFolder(dirname(path));
  try {
    mkdirSync(path, OWNER_ALONE.folder);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

/** A folder of another user, in which this one may write, is theirs to close. */
const isOurs = (path: string): boolean => statSync(path).uid === (process.getuid?.() ?? statSync(path).uid);

function attempt(path: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    throw new UnwritableFileError(path, whyNot(error as NodeJS.ErrnoException), { cause: error });
  }
}
