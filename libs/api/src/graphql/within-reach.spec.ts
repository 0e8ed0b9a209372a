import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { showWithinReach } from './within-reach.js';

const schema = showWithinReach(
  buildSchema('type Query { sum: Int! sums: [Int!]! load: Float! share: Float later: Int! name: String! none: Int }'),
);

const answer = (values: object) =>
  graphql({ schema, source: '{ sum sums load share later name none }', rootValue: values });

const USUAL = { sum: 1, sums: [2, 3], load: 0.5, share: 0.25, later: 4, name: 'NaN', none: null };

describe('Numbers that GraphQL cannot hold', () => {
  it('are shown as the nearest that it can, at once, later or in a list', async () => {
    const beyond = { sum: 6_442_450_941, sums: [1, -1e300], load: Infinity, later: () => Promise.resolve(2 ** 31) };
    const { data, errors } = await answer({ ...USUAL, ...beyond });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      sum: 2_147_483_647,
      sums: [1, -2_147_483_648],
      load: Number.MAX_VALUE,
      later: 2_147_483_647,
    });
  });

  it('are none where none may be told, and an error elsewhere', async () => {
    expect((await answer({ ...USUAL, share: NaN })).data).toMatchObject({ share: null });
    expect((await answer({ ...USUAL, load: NaN })).errors).toHaveLength(1);
  });

  it('leave all others as they are', async () => {
    expect((await answer(USUAL)).data).toEqual(USUAL);
    expect((await answer({ ...USUAL, sum: 0.5 })).errors).toHaveLength(1);
  });
});
