import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutantsOf } from './mutants.js';
import { worded } from './report.js';
import { TypedProject } from './typed-project.js';

const FILES = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      strict: true,
      noUncheckedIndexedAccess: true,
      types: [],
    },
    include: ['libs'],
  }),
  'libs/a/src/limit.ts':
    'export const LIMIT = 3;\nexport const isAbove = (n: number): boolean => n > LIMIT && n !== 41;\n',
  'libs/a/src/limit.spec.ts': "import { isAbove } from './limit.js';\nexport const found = isAbove(4);\n",
  // A truth value turned would change the type that its importer rests on, a default left out would not type-check.
  'libs/b/src/flag.ts': 'export const FLAG = true;\n',
  'libs/b/src/user.ts': "import { FLAG } from './flag.js';\nexport const on: true = FLAG;\n",
  'libs/b/src/first.ts': 'export const first = (all: readonly string[]): number => all[0]?.length ?? 7;\n',
};

let root: string;
let project: TypedProject;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'relais-mutants-')));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  project = new TypedProject(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const all = (paths: readonly string[], seed = 1, count = 100) => mutantsOf(project, paths, { seed, count });

describe('mutants', () => {
  it('are every mistake in the order of the files, each with the specs nearest to it', () => {
    const mutants = all(['libs/a']);
    expect(mutants.map(worded)).toEqual([
      'libs/a/src/limit.ts:1 number moved by one: 3 → 4',
      'libs/a/src/limit.ts:2 another operator: > → >=',
      'libs/a/src/limit.ts:2 another operator: > → <',
      'libs/a/src/limit.ts:2 another operator: && → ||',
      'libs/a/src/limit.ts:2 another operator: !== → ===',
      'libs/a/src/limit.ts:2 number moved by one: 41 → 42',
    ]);
    expect(new Set(mutants.flatMap(({ specs }) => specs))).toEqual(new Set(['libs/a/src/limit.spec.ts']));
    expect(mutants[0]?.text).toContain('LIMIT = 4;');
  });

  it('still type-check, where they are and where the file is imported', () => {
    expect(all(['libs/b']).map(worded)).toEqual([
      'libs/b/src/first.ts:1 another operator: all[0]?.length ?? 7 → 7',
      'libs/b/src/first.ts:1 number moved by one: 0 → 1',
      'libs/b/src/first.ts:1 number moved by one: 7 → 8',
    ]);
  });

  it('are chosen by the seed, the same ones for the same seed', () => {
    expect(all(['.'], 1, 4)).toEqual(all(['.'], 1, 4));
    const chosen = [1, 2, 3, 4].map((seed) => all(['.'], seed, 4).map(worded).join('\n'));
    expect(new Set(chosen).size).toBeGreaterThan(1);
  });

  it('lie below the path: a longer name is another folder', () => {
    expect(all(['libs/a/src/limit'])).toEqual([]);
    expect(all(['libs/a/src/limit.ts'])).toHaveLength(6);
    expect(all(['libs/a/'])).toHaveLength(6);
  });
});
