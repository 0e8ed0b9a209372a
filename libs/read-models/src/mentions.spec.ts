import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksIn, marksOf, storedMentions } from './mentions.js';

/** Whether a row that names these is found by a name. */
const finds = (name: string, exact: readonly string[], words: readonly string[] = []): boolean => {
  const stored = marksIn(storedMentions({ exact, words }));
  return marksOf(name).some((mark) => stored.includes(mark));
};

describe('What a line names', () => {
  it.each([
    ['D01', 'D01', true],
    ['D01', 'd01', false],
    ['D01', 'D0', false],
    ['P|1', 'P|1', true],
    ['P|1', 'P', false],
    ['100 %', '100 %', true],
  ])('is found by its reference as it is written: %s by %s: %s', (named, asked, found) => {
    expect(finds(asked, [named])).toBe(found);
  });

  it.each([
    ['Trésorerie', 'tresorerie', true],
    ['achats', 'ACHATS', true],
    ['Qualité', 'qualités', false],
  ])('is found by a word however it is typed: %s by %s: %s', (named, asked, found) => {
    expect(finds(asked, [], [named])).toBe(found);
  });

  it('is stored as one mark for each of its names, between bars', () => {
    expect(storedMentions({ exact: ['D01', 'D01'], words: ['Achats', 'achats'] })).toBe('|=D01|~achats|');
    expect(marksIn('||')).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
        const marks = marksIn(storedMentions({ exact: names, words: [] }));
        expect(marks).toHaveLength(new Set(names).size);
      }),
    );
  });
});
