import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The newest versions that the npm registry offers as a set; this emmett-sqlite runs on the driver `sqlite3`. */
const VERSIONS = {
  '@event-driven-io/emmett': '0.38.5',
  '@event-driven-io/emmett-sqlite': '0.38.5',
  sqlite3: '5.1.7',
} as const;

export const EMMETT_VERSION = `${VERSIONS['@event-driven-io/emmett-sqlite']} with sqlite3 ${VERSIONS.sqlite3}`;

const LONGEST_INSTALL_MS = 5 * 60_000;
const NOT_FOR_NPM = /^npm_/;

/** Where benches keep what they install and write: outside the package tree, never committed. */
export const CACHE = resolve('node_modules/.cache/relais-bench');

/**
 * Installs emmett-sqlite into a folder of its own unless it is there, and answers the address to import it from. It is
 * no dependency of ours: its driver compiles itself when it is installed. Throws with npm's own words when that fails.
 */
export function installEmmett(): string {
  const folder = join(CACHE, 'emmett');
  const entry = join(folder, 'node_modules', '@event-driven-io', 'emmett-sqlite', 'dist', 'index.js');
  const complete = join(folder, 'installed');
  if (existsSync(complete)) return entry;
  console.log(`Installing emmett-sqlite ${EMMETT_VERSION}, whose driver is compiled; this may take some minutes …`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: 'module', dependencies: VERSIONS };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_NPM.test(name)));
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: LONGEST_INSTALL_MS,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(error?.message ?? lastError(stderr));
  writeFileSync(complete, '');
  return entry;
}

function lastError(said: string): string {
  const errors = said.split('\n').filter((line) => line.startsWith('npm error') && line.trim().length > 10);
  return errors.slice(0, 3).join('; ') || 'npm gave no reason';
}
