import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = process.cwd();
const FILES = {
  '.gitignore': 'node_modules\ndist\n',
  'package.json': '{ "type": "module" }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', strict: true, types: [] },
    include: ['libs'],
  }),
  'jest.config.js': readFileSync('jest.config.js', 'utf8'),
  'libs/known/src/add.ts': 'export const add = (a: number, b: number): number => a + b;\n',
  'libs/known/src/add.spec.ts':
    "import { expect, it } from '@jest/globals';\nimport { add } from './add.js';\nit('adds', () => expect(add(2, 3)).toBe(5));\n",
  'libs/unknown/src/scale.ts': 'export const scale = (a: number): number => a * 2;\n',
};

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'relais-checkout-')));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const shared of ['node_modules', 'dist']) symlinkSync(join(HERE, shared), join(root, shared));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const mutate = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(HERE, 'dist/apps/mutate/src/main.js'), ...args], { cwd: root, encoding: 'utf8' });

describe('npm run mutate', () => {
  it.each([[[]], [['libs', '--count', '0']], [['libs', '--seed', 'x']], [['libs', '--least', '1.5']]])(
    'says how it is used, and ends with 2, after %j',
    (args) => {
      const { status, stderr } = mutate(...args);
      expect(stderr).toContain('Usage: npm run mutate -- PATH…');
      expect(status).toBe(2);
    },
  );

  it('lists what it would do', () => {
    const { status, stdout } = mutate('libs', '--count', '2', '--seed', '3', '--list');
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('ends with 0 where every mistake is noticed', () => {
    const { status, stdout } = mutate('libs/known');
    expect(stdout).toContain('1/1 killed: libs/known/src/add.ts:1 another operator: + → -');
    expect(stdout).toContain('| libs/known | 1 | 1 | 0 | 0 | 100 % |');
    expect(status).toBe(0);
  });

  it('ends with 1 where a library scores below the least, its survivors named', () => {
    const { status, stdout } = mutate('libs');
    expect(stdout).toContain('| libs/unknown | 2 | 0 | 0 | 2 | 0 % |');
    expect(stdout).toContain('Survivors:\n- libs/unknown/src/scale.ts:1 another operator: * → /');
    expect(stdout).toContain('- libs/unknown/src/scale.ts:1 number moved by one: 2 → 3');
    expect(status).toBe(1);
  });
});
