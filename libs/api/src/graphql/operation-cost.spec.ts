import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { COST_LIMITS } from '../doors/limits.js';
import { costOf } from './operation-cost.js';

const schema: GraphQLSchema = buildSchema(`
  type Query { view(first: Int): View page(first: Int): Page }
  type Page { edges: [Edge!]! total: Int }
  type Edge { node: View }
  type View { a: Int b: Int list: [View!]! one: View }
`);
const page = schema.getQueryType()?.getFields()['page'];
if (page)
  page.extensions = { complexity: ({ args, childComplexity }: Estimate) => 10 + childComplexity * (args.first ?? 1) };

interface Estimate {
  readonly args: { readonly first?: number };
  readonly childComplexity: number;
}

const cost = (source: string, variables = {}, operationName?: string) =>
  costOf({ schema, document: parse(source), variables, operationName }).spent;

describe('What an operation costs', () => {
  it('is a point for each field', () => {
    expect(cost('{ view { a b } }')).toBe(3);
  });

  it('counts aliases, and fragments where they are spread', () => {
    expect(cost('{ x: view { a b } y: view { a b } }')).toBe(6);
    expect(
      cost('{ x: view { ...F } y: view { ...F } } fragment F on View { one { ...G } } fragment G on View { a b }'),
    ).toBe(8);
  });

  it('counts what lists are likely to hold, one within the other', () => {
    const { likelyItems: n } = COST_LIMITS;
    expect(cost('{ view { list { a } } }')).toBe(1 + 1 + n);
    expect(cost('{ view { list { list { a } } } }')).toBe(1 + 1 + n * (1 + n));
  });

  it('counts a page as long as it is asked for, in a literal or in a variable', () => {
    expect(cost('{ page(first: 7) { total edges { node { a } } } }')).toBe(10 + 7 * 4);
    expect(cost('query($n: Int) { page(first: $n) { total edges { node { a } } } }', { n: 7 })).toBe(10 + 7 * 4);
    expect(cost('query($n: Int = 7) { page(first: $n) { total edges { node { a } } } }')).toBe(10 + 7 * 4);
  });

  it('leaves out what is skipped', () => {
    const asked = 'query($no: Boolean!) { view { a b @include(if: $no) ... @skip(if: true) { list { a } } } }';
    expect(cost(asked, { no: false })).toBe(2);
  });

  it('is of the operation that is asked for', () => {
    expect(cost('query A { view { a } } query B { view { a b } }', {}, 'B')).toBe(3);
  });

  it('is refused beyond the limit, with both', () => {
    const many = `{ ${Array.from({ length: 900 }, (_, n) => `p${n}: page(first: 100) { total }`).join(' ')} }`;
    expect(() => cost(many)).toThrow(
      expect.objectContaining({ extensions: { code: 'QUERY_TOO_COSTLY', cost: 900 * 110, limit: COST_LIMITS.points } }),
    );
  });

  it('tells what is left', () => {
    expect(costOf({ schema, document: parse('{ view { a } }') })).toEqual({
      spent: 2,
      left: COST_LIMITS.points - 2,
      limit: COST_LIMITS.points,
    });
  });
});
