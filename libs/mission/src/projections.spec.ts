import type { RowProjection } from '#read-models';
import { describe, expect, it } from '@jest/globals';
import { projections } from './projections.js';

const rowProjections = projections.filter((each): each is RowProjection => 'rows' in each);
const STREAMS = ['mission-M1', 'diagnostic-D1', 'checkpoints-M1', 'refusals-M1', 'other-M1'];

describe('Projections of rows', () => {
  it('are there, and some borrow', () => {
    expect(rowProjections.map(({ from }) => Object.keys(from.parts).length)).toEqual([2, 12, 0]);
  });

  it.each(rowProjections.map((each) => [each.name, each] as const))(
    'borrow from documents of the same streams, folded alike: %s',
    (_, { from, keyOf }) => {
      for (const [name, fold] of Object.entries(from.parts)) {
        const lender = projections.find((each) => each.name === name);
        expect(lender).toMatchObject({ name, fold });
        expect(STREAMS.map((stream) => lender?.keyOf({ stream }))).toEqual(STREAMS.map((stream) => keyOf({ stream })));
      }
    },
  );
});
