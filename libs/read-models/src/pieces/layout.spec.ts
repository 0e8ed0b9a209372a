import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ERA, eraOf } from './piece-rows.js';
import {
  ALL,
  entriesOfRecord,
  entryName,
  entryOf,
  fullPages,
  listsIn,
  pageName,
  pagesBelow,
  placeOf,
  recordsOf,
  remainder,
  ROOT,
  type Names,
} from './layout.js';

const word = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a', 'b/c', 'd#|%', '7', 'é €', 'a}', 'a~'));
const path = fc.array(word, { maxLength: 3 });
const holder = fc.oneof(
  fc.constant(ROOT),
  fc.tuple(word, word).map(([field, key]) => entryName(field, key)),
);

/** Whether a piece is among those that are named. */
const isNamed = (piece: string, [from, before]: Names): boolean =>
  before === undefined ? piece === from : piece >= from && piece < before;

describe('The name of a piece', () => {
  it('says where it belongs, whatever its record, its key and its list are called', () => {
    fc.assert(
      fc.property(word, word, holder, path, fc.nat(2_000_000), (field, key, of, list, number) => {
        expect(entryOf(entryName(field, key))).toEqual({ field, key });
        expect(placeOf(entryName(field, key))).toEqual({ holder: entryName(field, key) });
        expect(placeOf(pageName(of, list, number))).toEqual({ holder: of, page: { list, number } });
      }),
    );
    expect(entryOf(ROOT)).toBeUndefined();
    expect(placeOf(ROOT)).toEqual({ holder: ROOT });
  });

  it('is among those below the path of its list, and below no other', () => {
    const below = (list: readonly string[], above: readonly string[]) =>
      above.every((key, depth) => list[depth] === key);
    fc.assert(
      fc.property(holder, holder, path, path, fc.nat(99), (of, other, list, above, number) => {
        const piece = pageName(of, list, number);
        expect(pagesBelow(of, above).some((names) => isNamed(piece, names))).toBe(below(list, above));
        if (other !== of) expect(pagesBelow(other, above).some((names) => isNamed(piece, names))).toBe(false);
        expect(isNamed(piece, ALL)).toBe(true);
      }),
    );
  });

  it('is among the entries of its record, with the pages that it holds', () => {
    fc.assert(
      fc.property(word, word, word, path, (field, other, key, list) => {
        for (const piece of [entryName(field, key), pageName(entryName(field, key), list, 3)]) {
          expect(isNamed(piece, entriesOfRecord(field))).toBe(true);
          if (other !== field) expect(isNamed(piece, entriesOfRecord(other))).toBe(false);
        }
        expect(isNamed(pageName(ROOT, [field], 3), entriesOfRecord(field))).toBe(false);
      }),
    );
  });

  it('orders the pages of a list by their number', () => {
    const names = [0, 9, 10, 99, 100_000].map((page) => pageName('items/a', ['notes'], page));
    expect(names.toSorted()).toEqual(names);
  });
});

describe('A state in pieces', () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => at);

  it('has a page for every 32 items of a list, and the rest with what holds it', () => {
    expect([0, 31, 32, 63, 64].map((count) => fullPages(items(count)))).toEqual([0, 0, 1, 1, 2]);
    const state = { title: 'x', list: items(33), inner: { days: items(64), of: null }, few: [1] };
    expect(remainder(state)).toEqual({ title: 'x', list: [32], inner: { days: [], of: null }, few: [1] });
  });

  it('has pages of the lists that are in no item of another', () => {
    const state = { a: [{ tags: ['x'] }], b: { c: ['y'], d: 4, e: null } };
    expect(listsIn(state)).toEqual([
      [['a'], state.a],
      [['b', 'c'], state.b.c],
    ]);
    expect([listsIn('text'), listsIn(null), listsIn(7)]).toEqual([[], [], []]);
  });

  it('has records where a field begins as an empty object', () => {
    expect(recordsOf({ items: {}, list: [], rest: { weeks: [] }, title: '', none: null })).toEqual(new Set(['items']));
  });

  it('is put aside every 128 lines', () => {
    expect(ERA).toBe(128);
    expect([0, 127, 128, 255, 256].map(eraOf)).toEqual([0, 0, 128, 128, 256]);
  });
});
