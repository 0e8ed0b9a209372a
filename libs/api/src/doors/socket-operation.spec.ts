import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import { COST_LIMITS } from './limits.js';
import { coded, socketOperation } from './socket-operation.js';

const schema = buildSchema(`
  type Query { a: Int }
  type Mutation { a: Int }
  type Subscription { told(of: String): Change }
  type Change { revision: Int, parts: [Change!]!, from: Query! }
`);

/** What is wrong with an operation, by code or else by its sentence. */
function wrongWith(query: string, operationName?: string, introspection = false): readonly unknown[] {
  const found = socketOperation(schema, { query, ...(operationName && { operationName }) }, introspection);
  return found instanceof Array ? found.map(({ extensions, message }) => extensions['code'] ?? message) : [];
}
const deep = (levels: number) => `subscription { told ${'{ parts '.repeat(levels)}{ revision }${' }'.repeat(levels)} }`;

describe('what is asked over WebSocket', () => {
  it('is to hear of changes, with what was said of them', () => {
    const asked = { query: 'subscription A($of: String) { told(of: $of) { revision } }', variables: { of: 'M1' } };
    expect(socketOperation(schema, asked, false)).toMatchObject({
      schema,
      document: { kind: 'Document' },
      variableValues: { of: 'M1' },
    });
  });

  it('is one operation of the document', () => {
    const two = 'subscription A { told { revision } } subscription B { told { revision } }';
    expect(wrongWith(two, 'B')).toEqual([]);
    for (const name of [undefined, 'C']) expect(wrongWith(two, name)).toEqual(['BAD_REQUEST']);
    const found = socketOperation(schema, { query: two }, false);
    expect(found).toEqual([expect.objectContaining({ message: 'There is no such operation in the document.' })]);
  });

  it.each([
    ['{ a }', 'A query goes over HTTP.'],
    ['mutation { a }', 'A mutation goes over HTTP.'],
  ])('is nothing else: %s', (query, message) => {
    expect(socketOperation(schema, { query }, false)).toEqual([expect.objectContaining({ message })]);
    expect(wrongWith(query)).toEqual(['BAD_REQUEST']);
  });

  it('is refused where it is no GraphQL, of another schema, too large or too dear', () => {
    expect(wrongWith('subscription {')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(wrongWith('subscription { tole { revision } }')).toEqual([
      'Cannot query field "tole" on type "Subscription".',
    ]);
    const [large] = socketOperation(schema, { query: deep(50) }, false) as readonly GraphQLError[];
    expect(large?.message).toMatch(/more than 20 levels/);
    expect(COST_LIMITS.likelyItems ** 12).toBeGreaterThan(COST_LIMITS.points);
    expect(wrongWith(deep(12))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('is told of the schema, and of what was meant, only where that may be read', () => {
    const introspective = 'subscription { told { from { __schema { types { name } } } } }';
    const isRefused = (introspection: boolean) =>
      wrongWith(introspective, undefined, introspection).some((each) => /has been disabled/.test(String(each)));
    expect([isRefused(false), isRefused(true)]).toEqual([true, false]);
    expect(wrongWith('subscription { tole { revision } }', undefined, true)).toEqual([
      'Cannot query field "tole" on type "Subscription". Did you mean "told"?',
    ]);
  });
});

describe('the code of an error', () => {
  const codeOf = (error: GraphQLError) => coded(error).extensions?.['code'];

  it('is that of validation for what GraphQL itself finds wrong', () => {
    expect(codeOf(new GraphQLError('x'))).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(codeOf(new GraphQLError('x', { originalError: new GraphQLError('y') }))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is its own where it has one, and none where something broke', () => {
    expect(codeOf(new GraphQLError('x', { extensions: { code: 'NOT_FOUND' } }))).toBe('NOT_FOUND');
    expect(codeOf(new GraphQLError('x', { originalError: new Error('broken') }))).toBeUndefined();
  });
});
