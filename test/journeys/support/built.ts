import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '#files';
import { oneAtATime } from './one-at-a-time.js';

const root = packageRoot();
const lock = join(tmpdir(), `relais-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

/** The file of a built program. Builds first when a source is newer; of several test files at once, one builds. */
export async function built(program: string): Promise<string> {
  await oneAtATime(lock, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, '.ci', 'setup.mjs'), '--build'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`);
  });
  return join(root, 'dist', program);
}
