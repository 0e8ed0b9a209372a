import { describe, expect, it } from '@jest/globals';
import { Courtesy } from '#fairness';
import { buildSchema, execute, parse } from 'graphql';
import { inTurns, spread } from './long-lists.js';

const SDL = 'type Query { lines: [Line!]! names: [String!]! } type Line { revision: Int! broken: Int! }';
const lines = Array.from({ length: 100 }, (_, revision) => ({ revision, broken: revision === 50 ? null : 1 }));

async function answer(query: string) {
  const plain = buildSchema(SDL);
  const rootValue = { lines, names: ['a', 'b'] };
  const document = parse(query);
  const [usual, inParts] = await Promise.all([
    execute({ schema: plain, document, rootValue }),
    execute({ schema: inTurns(buildSchema(SDL), new Courtesy()), document, rootValue, contextValue: {} }),
  ]);
  return { usual, inParts };
}

describe('A long list', () => {
  it.each([
    ['is answered whole and in order', '{ lines { revision } names }'],
    ['fails as it would in one piece', '{ lines { revision broken } }'],
  ])('%s', async (_, query) => {
    const { usual, inParts } = await answer(query);
    expect(inParts).toEqual(usual);
  });

  it('lets others have their turn while its items are completed', async () => {
    const order: string[] = [];
    const items = spread(lines, async () => {
      order.push('others');
      await Promise.resolve();
    }) as readonly unknown[];
    await Promise.all(items.map((item) => Promise.resolve(item).then(() => order.push('item'))));
    expect(order.filter((each) => each === 'others').length).toBeGreaterThan(10);
    expect(order.lastIndexOf('others')).toBeGreaterThan(order.indexOf('item'));
    expect(order.slice(0, order.lastIndexOf('others')).filter((each) => each === 'item').length).toBeGreaterThan(80);
  });

  it('is left alone when it is short', () => {
    const short = lines.slice(0, 8);
    expect(spread(short, () => Promise.resolve())).toBe(short);
  });
});
