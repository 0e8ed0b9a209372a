import { by, byNumber, byText, reversed } from '#decider';
import { describe, expect, it } from '@jest/globals';

describe('an order', () => {
  it('says −1, 0 or 1, of texts by their characters and of numbers by size, what is none last', () => {
    expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a'), byText('Z', 'a')]).toEqual([-1, 1, 0, -1]);
    expect([byNumber(2, 10), byNumber(10, 2), byNumber(2, 2)]).toEqual([-1, 1, 0]);
    expect([byNumber(Number.NaN, 2), byNumber(2, Number.NaN), byNumber(Number.NaN, Number.NaN)]).toEqual([1, -1, 0]);
  });

  it('goes by what each is asked for, then by the orders that follow', () => {
    const things = [
      { rank: 2, name: 'b' },
      { rank: 10, name: 'a' },
      { rank: 2, name: 'a' },
    ];
    const names = (sorted: typeof things) => sorted.map(({ rank, name }) => `${rank}${name}`);
    const byName = by<(typeof things)[0]>(({ name }) => name);
    expect(names(things.toSorted(by(({ rank }) => rank, byName)))).toEqual(['2a', '2b', '10a']);
    expect(names(things.toSorted(by(({ rank }) => rank)))).toEqual(['2b', '2a', '10a']);
    expect(names(things.toSorted(by(({ name }) => name, reversed(by(({ rank }) => rank)))))).toEqual([
      '10a',
      '2a',
      '2b',
    ]);
  });
});
