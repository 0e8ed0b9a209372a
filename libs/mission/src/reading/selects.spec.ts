import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { selects } from './selects.js';

const schema = buildSchema('type View { name: String charts: [View!] part: View } type Query { view: View }');

/** Whether a query of the view asks for its charts. */
function asksForCharts(source: string): boolean | undefined {
  let found: boolean | undefined;
  const view = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    found = selects(info, ['charts', 'else']);
    return null;
  };
  const { errors } = graphqlSync({ schema, source, rootValue: { view } });
  expect(errors).toBeUndefined();
  return found;
}

describe('whether a field is asked for', () => {
  it.each([
    ['{ view { charts { name } } }', true],
    ['{ view { part { part { charts { name } } } } }', true],
    ['{ view { other: charts { name } } }', true],
    ['{ view { ... { charts { name } } } }', true],
    ['{ view { ...A } } fragment A on View { part { ...B } } fragment B on View { charts { name } }', true],
    ['{ view { charts: name } }', false],
    ['{ view { ...A ...A } } fragment A on View { name part { name } }', false],
    ['{ view { name } }', false],
  ])('%s', (source, expected) => {
    expect(asksForCharts(source)).toBe(expected);
  });
});
