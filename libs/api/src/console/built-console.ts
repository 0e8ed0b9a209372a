import { packageRoot } from '#files';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the console, once it is built. */
export function builtConsole(): string | undefined {
  const folder = join(packageRoot(), 'dist', 'console');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
