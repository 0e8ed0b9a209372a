// What can be checked without running the product: types, lint, format, who imports whom, generated files. Stops at the first
// check that fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (path, ...args) => [join('node_modules', ...path.split('/')), ...args];

const CHECKS = [
  { what: 'Types', steps: [tool('typescript/bin/tsc', '--noEmit'), tool('typescript/bin/tsc', '-p', 'apps/console')] },
  { what: 'Lint', steps: [tool('eslint/bin/eslint.js', '.')] },
  { what: 'Format', steps: [tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')] },
  { what: 'Imports', steps: [tool('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', 'test')] },
  {
    what: 'Generated files',
    steps: [
      ['.ci/setup.mjs', '--build'],
      ['dist/apps/generate/src/main.js', '--check'],
    ],
  },
];

for (const [at, { what, steps }] of CHECKS.entries()) {
  console.log(`${at + 1}/${CHECKS.length} ${what} …`);
  const begun = performance.now();
  const failed = steps.find((args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${what}: ${failed ? 'FAILED' : 'ok'} (${seconds} s)`);
  if (failed) process.exit(1);
}
