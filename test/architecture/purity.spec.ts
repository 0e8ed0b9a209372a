import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own lint, without the rules that need types: the texts below are in no file. */
const lint = new ESLint({
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** The rules that this text breaks in this file. */
async function broken(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await lint.lintText(`${text}\n`, { filePath: file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const MISSION = 'libs/mission/src';

const PURE = [
  'libs/decider/src/fold.ts',
  'libs/calendar/src/day.ts',
  'libs/shapes/src/kinds.ts',
  'libs/statistics/src/ewma.ts',
  `${MISSION}/mission-state.ts`,
  `${MISSION}/decisions/decisions.events.ts`,
  `${MISSION}/decisions/decisions.state.ts`,
  `${MISSION}/decisions/decisions.sentences.ts`,
  `${MISSION}/decisions/decisions.flags.ts`,
  `${MISSION}/decisions/take-decision.command.ts`,
  `${MISSION}/decisions/taking-rules.ts`,
  `${MISSION}/governance/governance.projection.ts`,
  `${MISSION}/governance/governance.reader.ts`,
  `${MISSION}/governance/governance.shapes.ts`,
  `${MISSION}/governance/effective-decider.ts`,
  `${MISSION}/weak-signals/detectors/clarifications-cusum.ts`,
  `${MISSION}/refusals/refusals.ts`,
  `${MISSION}/inputs/owner-share.ts`,
  `${MISSION}/shared/wording.ts`,
  `${MISSION}/pipeline/judge.ts`,
];

const IMPURE = [
  `${MISSION}/shared/clock.ts`,
  `${MISSION}/vault/keys.ts`,
  `${MISSION}/governance/governance.resolver.ts`,
  `${MISSION}/decisions/take-decision.spec.ts`,
  'libs/ledger/src/ledger.ts',
  'apps/api/src/main.ts',
];

const READINGS = {
  'export const now = Date.now();': 'no-restricted-syntax',
  'export const now = new Date();': 'no-restricted-syntax',
  'export const now = Date();': 'no-restricted-syntax',
  'export const chance = Math.random();': 'no-restricted-syntax',
  "export const late = await import('./late.js');": 'no-restricted-syntax',
  'export const home = process.env.HOME;': 'no-restricted-globals',
  'setTimeout(() => undefined, 1);': 'no-restricted-globals',
  'export const id = crypto.randomUUID();': 'no-restricted-globals',
  "export { randomUUID } from 'node:crypto';": 'no-restricted-imports',
  "export { Module } from '@nestjs/common';": 'no-restricted-imports',
  "export { GraphQLError } from 'graphql';": 'no-restricted-imports',
} as const;

describe('a pure file', () => {
  it.each(PURE)('%s reads no clock, no chance, no setting, and imports no package', async (file) => {
    for (const [text, rule] of Object.entries(READINGS))
      expect([text, await broken(file, text)]).toEqual([text, [rule]]);
  });

  it('may use days and instants that it was given, and files of ours', async () => {
    const text =
      "export { parisDay } from '#calendar';\nexport const year = (instant: string) => new Date(instant).getUTCFullYear();";
    for (const file of PURE) expect([file, await broken(file, text)]).toEqual([file, []]);
  });

  it.each(IMPURE)('is not %s', async (file) => {
    for (const text of Object.keys(READINGS)) expect([text, await broken(file, text)]).toEqual([text, []]);
  });
});

describe('a name', () => {
  it.each(['ClockHelper', 'TextUtils', 'MissionManager', 'GovernanceService'])('says more than %s', async (name) => {
    expect(await broken('libs/ledger/src/ledger.ts', `export class ${name} {}`)).toEqual(['no-restricted-syntax']);
  });

  it('has no I in front of an interface, though it may begin with one', async () => {
    const file = `${MISSION}/decisions/decisions.state.ts`;
    expect(await broken(file, 'export interface IDecision { by: string }')).toEqual(['no-restricted-syntax']);
    expect(await broken(file, 'export interface Irritant { by: string }')).toEqual([]);
  });
});
