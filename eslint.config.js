import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files whose rules, folds and sentences must come out the same whenever they are run. */
const PURE = [
  'libs/{decider,calendar,shapes,statistics}/src/**/*.ts',
  'libs/mission/src/{commands,mission-events,mission-flags,mission-refs,mission-state,projections,sentences}.ts',
  'libs/mission/src/!(pipeline|reading|sheets|vault)/**/!(*.resolver|*.spec|clock).ts',
  'libs/mission/src/pipeline/{command,flags,judge,*-check,*-checks}.ts',
];

const AS_ARGUMENT = 'take the value as an argument: what comes out must not depend on when and where it runs.';

/** What surrounds a running program: time, settings, chance, other machines. */
const SURROUNDINGS = [
  ...['process', 'globalThis', 'performance', 'crypto', 'fetch', 'console'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate'],
].map((name) => ({ name, message: `No ${name} in a pure file; ${AS_ARGUMENT}` }));

const READINGS = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'clock'],
  ['CallExpression[callee.name="Date"]', 'clock'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'clock'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'chance'],
  ['ImportExpression', 'import on the way'],
].map(([selector, what]) => ({ selector, message: `No ${what} in a pure file; ${AS_ARGUMENT}` }));

/** Names that say nothing: a class is called after what it does, an interface after what it is. */
const NAMES = [
  {
    selector: ':matches(ClassDeclaration, ClassExpression)[id.name=/(Helper|Util|Utils|Manager|Service)$/]',
    message: 'Say what the class does: no Helper, Util, Manager or Service.',
  },
  {
    selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z]/]',
    message: 'Say what the interface is, without an I in front.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/', 'test/architecture/canaries/', '**/*.operation.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,cjs,mjs}'], rules: { 'no-unused-vars': 'error', 'prefer-const': 'error', eqeqeq: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...NAMES],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_+$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest injects by class: an import of types alone would leave nothing to inject.
      '@typescript-eslint/consistent-type-imports': 'off',
      // An empty class is a module to Nest, or is filled from data by decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // States are plain JSON, kept in records.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // What crosses a boundary may be less than its type promises, and callbacks change what flow analysis has seen.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Named types say what is meant: Ref | EvidenceRef, Recorded<DomainEvent>.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // Parts and shapes are classes by name: their values are handed over, spread and taken apart as plain objects.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `return settle(…)` ends a function early.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Shown to an operator as it is.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // gRPC statuses are plain objects.
    files: ['libs/embedded-node/src/**/*.ts'],
    rules: { '@typescript-eslint/only-throw-error': 'off', '@typescript-eslint/prefer-promise-reject-errors': 'off' },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...SURROUNDINGS],
      'no-restricted-syntax': ['error', ...NAMES, ...READINGS],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.#]', message: 'A pure file imports only ours: no package, no Node module.' }] },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/specs/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
