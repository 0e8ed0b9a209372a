// Prepares a fresh clone: installs the locked dependencies when they are missing or outdated and, with --build,
// compiles when a source is newer than the last build. Plain Node, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const built = join(root, 'dist', '.built');

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** When the newest file was changed that a build depends on. */
const newest = (path) => {
  if (statSync(path).isDirectory()) return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
  return /\.(tsx?|json|js|css|html|svg)$/.test(path) ? modified(path) : 0;
};

const run = (what, command, ...args) => {
  console.log(`${what} …`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (modified(installed) < modified(join(root, 'package-lock.json'))) {
  run('Installing the locked dependencies', 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  writeFileSync(installed, '', { flag: 'a' });
}

if (process.argv.includes('--build')) {
  const sources = ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
  if (modified(built) < Math.max(...sources.map((name) => newest(join(root, name))))) {
    rmSync(built, { force: true });
    run('Building', 'npm', 'run', '--silent', 'build');
    writeFileSync(built, '');
  }
}
