import { describe, expect, it } from '@jest/globals';
import { nearestSpecs } from './nearest-specs.js';

const IMPORTERS = new Map([
  ['libs/a/src/rule.ts', ['libs/a/src/rule.spec.ts', 'libs/a/src/list.ts', 'test/journeys/all.spec.ts']],
  ['libs/a/src/list.ts', ['libs/b/src/user.spec.ts', 'libs/a/src/list.spec.ts', 'libs/a/src/rule.ts']],
  ['libs/a/src/far.ts', ['test/journeys/all.spec.ts']],
]);

describe('the nearest specs', () => {
  it('are those of its library that import the file over the fewest steps', () => {
    expect(nearestSpecs('libs/a/src/rule.ts', IMPORTERS, () => false, [], 9)).toEqual([
      'libs/a/src/rule.spec.ts',
      'libs/a/src/list.spec.ts',
    ]);
  });

  it('begin beside the file where they are as near', () => {
    const importers = new Map([['libs/a/src/room/rule.ts', ['libs/a/src/all.spec.ts', 'libs/a/src/room/all.spec.ts']]]);
    expect(nearestSpecs('libs/a/src/room/rule.ts', importers, () => false, [], 1)).toEqual([
      'libs/a/src/room/all.spec.ts',
    ]);
  });

  it('are those of other libraries only where its own has none', () => {
    const importers = new Map([['libs/a/src/rule.ts', ['libs/b/src/user.spec.ts', 'test/journeys/all.spec.ts']]]);
    expect(nearestSpecs('libs/a/src/rule.ts', importers, () => false, [], 9)).toEqual(['libs/b/src/user.spec.ts']);
  });

  it('begin with those that speak of what the file exports, after the one named after it', () => {
    const importers = new Map([
      ['libs/a/src/rule.ts', ['libs/a/src/all.spec.ts', 'libs/a/src/index.ts']],
      ['libs/a/src/index.ts', ['libs/a/src/of-rule.spec.ts', 'libs/a/src/rule.spec.ts']],
    ]);
    expect(nearestSpecs('libs/a/src/rule.ts', importers, (spec) => spec.includes('of-rule'), [], 9)).toEqual([
      'libs/a/src/rule.spec.ts',
      'libs/a/src/of-rule.spec.ts',
      'libs/a/src/all.spec.ts',
    ]);
  });

  it('end with the guards of the file, which take the place of those farther away', () => {
    const guards = ['test/faults/all.spec.ts'];
    const nearest = (file: string) => nearestSpecs(file, IMPORTERS, () => false, guards, 9);
    expect(nearest('libs/a/src/rule.ts')).toEqual(['libs/a/src/rule.spec.ts', 'libs/a/src/list.spec.ts', ...guards]);
    expect(nearest('libs/a/src/far.ts')).toEqual(guards);
  });

  it('are at most so many', () => {
    expect(nearestSpecs('libs/a/src/rule.ts', IMPORTERS, () => false, [], 1)).toEqual(['libs/a/src/rule.spec.ts']);
  });

  it('are those of the whole product only where there are no others', () => {
    expect(nearestSpecs('libs/a/src/far.ts', IMPORTERS, () => false, [], 9)).toEqual(['test/journeys/all.spec.ts']);
  });

  it('are none for what no spec imports', () => {
    expect(nearestSpecs('libs/a/src/other.ts', IMPORTERS, () => false, [], 9)).toEqual([]);
  });
});
