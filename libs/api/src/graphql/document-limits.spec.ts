import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_LIMITS } from '../doors/limits.js';
import { refusedDocument } from './document-limits.js';

const { fields, depth, alike, fragments } = DOCUMENT_LIMITS;
const many = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Fragments of which each spreads the next one twice: so many levels, twice as many fields with each. */
const bomb = (levels: number, spread = (n: number) => `x: a { ...F${n} } y: a { ...F${n} }`) =>
  `{ ...F0 } ${many(levels, (n) => `fragment F${n} on Query { ${spread(n + 1)} }`)} fragment F${levels} on Query { b }`;

describe('A document', () => {
  it.each([
    ['as many fields as may be', `{ ${many(fields, (n) => `a${n}`)} }`],
    ['as many levels as may be', `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`],
    ['one field as often as may be', `{ ${many(alike, () => 'a')} }`],
    ['fragments that refer to each other, which is another mistake', '{ ...A } fragment A on Query { ...A }'],
    ['what is no document', '{ {'],
  ])('is looked at further with %s', (_, source) => {
    expect(refusedDocument(source)).toBeUndefined();
  });

  it.each([
    ['one field too many', `{ ${many(fields + 1, (n) => `a${n}`)} }`],
    ['one level too many', `${'{ a '.repeat(depth + 1)}${'}'.repeat(depth + 1)}`],
    ['one field too often', `{ ${many(alike + 1, () => 'a')} }`],
    ['one field too often, by fragments', `{ ${many(alike + 1, () => '...A')} } fragment A on Query { a }`],
    [
      'one field too often, a level below',
      `{ ${many(alike, () => 'a { b }')} ...A } fragment A on Query { x: a }`.replace('x: a', 'a'),
    ],
    ['fragments that double eleven times', bomb(11)],
    ['fragments that double a hundred times within each other', bomb(40, (n) => `...F${n} ...F${n}`)],
    ['fragments that are never spread and double', `{ a } ${bomb(11).replace('{ ...F0 } ', '')}`],
    ['fields in an operation that is not asked for', `query A { a } query B { ${many(fields, (n) => `a${n}`)} }`],
    ['too many fragments', `{ a } ${many(fragments + 1, (n) => `fragment G${n} on Query { a }`)}`],
    ['fragments that refer to each other below a field', '{ ...A } fragment A on Query { a { ...A } }'],
  ])('is refused before it is validated, with %s', (_, source) => {
    expect(refusedDocument(source)?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  });
});
