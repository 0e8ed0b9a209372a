import { commands } from '#mission';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MISSION = 'libs/mission/src';

const files = readdirSync(MISSION, { recursive: true, encoding: 'utf8' });
const source = (file: string): string => readFileSync(join(MISSION, file), 'utf8');

/** Folder of each command, by its name: the file bears it. */
const folders = new Map(
  files.filter((file) => file.endsWith('.command.ts')).map((file) => [nameOf(file), dirname(file)]),
);

function nameOf(file: string): string {
  const [, name = ''] = /Command\('(\w+)'/.exec(source(file)) ?? [];
  return name;
}

/** What the specs of a folder describe, in their titles. */
const titlesIn = (folder: string): readonly string[] =>
  files
    .filter((file) => file.endsWith('.spec.ts') && dirname(file) === folder)
    .flatMap((file) => [...source(file).matchAll(/describe\((['`])(.*?)\1/g)].map(([, , title]) => title ?? ''));

const isNamed = (name: string, titles: readonly string[]): boolean =>
  titles.some((title) => new RegExp(`\\b${name}\\b`).test(title));

describe('The spec of a command', () => {
  it('is looked for by its name', () => {
    expect(isNamed('skipRitual', ['holdRitual and skipRitual'])).toBe(true);
    expect(isNamed('skipRitual', ['skipRituals'])).toBe(false);
  });

  it('is in its folder, and says its name in a title', () => {
    expect(folders.size).toBe(commands.length);
    const unnamed = [...folders].filter(([name, folder]) => !isNamed(name, titlesIn(folder)));
    expect(unnamed).toEqual([]);
  });
});
