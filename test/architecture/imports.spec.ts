import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SLICES } from '#mission';
import type { ICruiseResult, IFlattenedRuleSet, IRegularForbiddenRuleType } from 'dependency-cruiser';

const CONFIGURATION = resolve('.dependency-cruiser.cjs');
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CANARIES = resolve('test/architecture/canaries');

const { forbidden } = createRequire(import.meta.url)(CONFIGURATION) as Required<Pick<IFlattenedRuleSet, 'forbidden'>>;
const rules = forbidden.map(({ name }) => name ?? 'nameless');

/** The folders of the mission in the order in which they may know each other: the last rule has the whole list. */
const { to, from } = forbidden.findLast(
  ({ name }) => name === 'no-circles-between-slices',
) as IRegularForbiddenRuleType;
const listIn = (pattern: unknown, before: string): readonly string[] =>
  String(pattern).split(before)[1]?.split(')')[0]?.split('|') ?? [];
const ordered = listIn(to.pathNot, '(?:$1|');
/** Folders that no rule about slices is for. */
const BELOW_THE_SLICES = listIn(from.path, '(?!(?:');
/** Folders of views that look at several slices. */
const ABOUT_SEVERAL_SLICES = ['governance-views', 'calibration', 'refusal-log', 'audit-trail'];

/** What breaks a rule under a folder that is laid out like the project, as `file: rule`. */
async function violations(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CRUISER, '--config', CONFIGURATION, '--output-type', 'json', ...paths],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  ).catch((broken: unknown) => broken as { readonly stdout: string });
  const { summary } = JSON.parse(stdout) as ICruiseResult;
  return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].toSorted();
}

/** What each canary says that it breaks, in its first line. */
function planted(): readonly string[] {
  const files = readdirSync(CANARIES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files
    .flatMap((file) => {
      const rule = /^\/\/ breaks (\S+)/.exec(readFileSync(join(CANARIES, file), 'utf8'))?.[1];
      return rule === undefined ? [] : [`${file}: ${rule}`];
    })
    .toSorted();
}

describe('imports between the parts of the project', () => {
  it('keep every rule', async () => {
    expect(await violations('.', 'apps', 'libs', 'test')).toEqual([]);
  }, 240_000);

  it('are ruled for every library', () => {
    const ruled = rules.filter((name) => name.startsWith('lib-')).map((name) => name.slice('lib-'.length));
    expect([...ruled, 'specs'].toSorted()).toEqual(readdirSync('libs').toSorted());
  });

  it('are in order between all slices, and the order names no other folder than those of views of several', () => {
    expect(ordered.toSorted()).toEqual([...SLICES, ...ABOUT_SEVERAL_SLICES].toSorted());
    const folders = readdirSync('libs/mission/src', { withFileTypes: true }).filter((each) => each.isDirectory());
    expect([...ordered, ...BELOW_THE_SLICES].toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  it('break each rule where that was planted, and no other', async () => {
    const canaries = planted();
    expect(await violations(CANARIES, 'apps', 'libs')).toEqual(canaries);
    expect(new Set(canaries.map((canary) => canary.split(': ')[1]))).toEqual(new Set(rules));
  });
});
