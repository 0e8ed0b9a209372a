import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MISSION = 'libs/mission/src';

const files = readdirSync(MISSION, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
);
const source = (file: string): string => readFileSync(join(MISSION, file), 'utf8');

/** Names of the records in which states keep things under references, person codes and other names. */
const kept = [
  ...new Set(
    files
      .filter((file) => file.endsWith('.state.ts'))
      .flatMap((file) =>
        [...source(file).matchAll(/(\w+)(?:: | = )Record<\s*(?:\w*Ref|PersonCode|Domain|string),/g)].map(
          ([, name]) => name ?? '',
        ),
      ),
  ),
];

/** Where the keys of such a record are listed as JavaScript orders them: whole numbers first. */
const listings = (text: string): readonly string[] =>
  [...text.matchAll(/Object\.(?:keys|values|entries)\b(?:\(([\w.?!]+)(?: \?\? \{\})?\)|(?!\())|\bin ([\w.?!]+)\) /g)]
    .map(([whole, listed, walked]) => listed ?? walked ?? whole)
    .filter((record) => record.startsWith('Object.') || kept.includes(record.split(/[.?!]+/).at(-1) ?? ''));

describe('things that are kept under references and names', () => {
  it('are found in the states', () => {
    expect(kept).toEqual(
      expect.arrayContaining([
        'objectives',
        'taken',
        'items',
        'signals',
        'roles',
        'mastery',
        'bottlenecks',
        'trainings',
      ]),
    );
  });

  it('are listed in the order of recording, through shared/in-order.ts', () => {
    expect(listings('Object.values(mission.objectives).findLast(x)')).toEqual(['mission.objectives']);
    expect(listings('Object.entries(known?.mastery ?? {})')).toEqual(['known?.mastery']);
    expect(listings('for (const person in access.roles) x()')).toEqual(['access.roles']);
    expect(listings('[access.people, access.roles].flatMap(Object.keys)')).toEqual(['Object.keys']);
    expect(files.flatMap((file) => listings(source(file)).map((record) => `${file}: ${record}`))).toEqual([]);
  });
});
