import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shuffled } from './seeded.js';

describe('a seeded order', () => {
  it('holds the same items, in the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const order = shuffled(items, seed);
        expect([...order].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(order);
      }),
    );
  });

  it('differs between seeds', () => {
    const items = Array.from({ length: 50 }, (_, at) => at);
    expect(shuffled(items, 1)).not.toEqual(shuffled(items, 2));
  });
});
