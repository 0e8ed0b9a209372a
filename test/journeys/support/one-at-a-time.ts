import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Does work that one process alone may do at a time. @param lock the file that the one which does it has made */
export async function oneAtATime(lock: string, work: () => void): Promise<void> {
  while (!taken(lock)) {
    if (!isAlive(Number(read(lock)))) rmSync(lock, { force: true });
    await pause(100);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    return false;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Does the process with this id run? An id that is not written yet counts as one that does. */
function isAlive(id: number): boolean {
  if (id === 0) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
