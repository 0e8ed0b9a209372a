import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MISSION = 'libs/mission/src';

const files = readdirSync(MISSION, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
);
const source = (file: string): string => readFileSync(join(MISSION, file), 'utf8');

/** Names of the records in which states keep things under their references. */
const kept = [
  ...new Set(
    files
      .filter((file) => file.endsWith('.state.ts'))
      .flatMap((file) => [...source(file).matchAll(/(\w+): Record<Ref, /g)].map(([, name]) => name ?? '')),
  ),
];

/** Versions of the decision processes of a domain, whose days alone are read. */
const BY_DOMAIN = 'governance.processes';

/** Where the keys of such a record are listed as JavaScript orders them: whole numbers first. */
const listings = (text: string): readonly string[] =>
  [...text.matchAll(/Object\.(?:keys|values|entries)\(([\w.?!]+)\)/g)]
    .map(([, record]) => record ?? '')
    .filter((record) => record !== BY_DOMAIN && kept.includes(record.split('.').at(-1) ?? ''));

describe('things that are kept under references', () => {
  it('are found in the states', () => {
    expect(kept).toEqual(expect.arrayContaining(['objectives', 'taken', 'items', 'signals', 'initiatives']));
  });

  it('are listed in the order of recording, through shared/in-order.ts', () => {
    expect(listings('Object.values(mission.objectives).findLast(x)')).toEqual(['mission.objectives']);
    expect(files.flatMap((file) => listings(source(file)).map((record) => `${file}: ${record}`))).toEqual([]);
  });
});
