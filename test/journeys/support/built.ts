import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../../apps/standalone/src/package-root.js';

const root = packageRoot();
const lock = join(tmpdir(), `relais-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

/** The file of a built program. Builds first when a source is newer; of several test files at once, one builds. */
export async function built(program: string): Promise<string> {
  await taking(lock, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, '.ci', 'setup.mjs'), '--build'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`);
  });
  return join(root, 'dist', program);
}

async function taking(path: string, work: () => void): Promise<void> {
  while (!taken(path)) {
    if (!isAlive(Number(read(path)))) rmSync(path, { force: true });
    await pause(100);
  }
  try {
    work();
  } finally {
    rmSync(path, { force: true });
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
