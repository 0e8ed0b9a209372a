import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { PageArgs } from './page.args.js';

const rules = (asked: object): readonly string[] =>
  validateSync(Object.assign(new PageArgs(), asked)).flatMap(({ constraints }) => Object.keys(constraints ?? {}));

describe('A page that is asked for', () => {
  it.each<[object, readonly string[]]>([
    [{ first: 1 }, []],
    [{ first: 200, after: 'MTI' }, []],
    [{ first: 0 }, ['min']],
    [{ first: 201 }, ['max']],
    [{ first: 1.5 }, ['isInt']],
    [{ first: 1, after: 12 }, ['isString']],
  ])('has 1 to 200 items, after a cursor or from the first: %j', (asked, broken) => {
    expect(rules(asked)).toEqual(broken);
  });
});
