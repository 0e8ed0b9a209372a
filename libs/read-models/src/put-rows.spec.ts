import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inPowersOfTwo } from './put-rows.js';

describe('A list in powers of two', () => {
  it('is all of it in its order, in as few parts as there can be, none longer than the most', () => {
    const most = fc.nat(6).map((exponent) => 2 ** exponent);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), most, (items, longest) => {
        const parts = [...inPowersOfTwo(items, longest)];
        expect(parts.flat()).toEqual(items);
        const lengths = parts.map(({ length }) => length);
        expect(lengths.every((length) => length <= longest && Number.isInteger(Math.log2(length)))).toBe(true);
        // Each shorter part is there once at the most, after all that are longer.
        const shorter = lengths.filter((length) => length < longest);
        expect(shorter).toEqual([...new Set(shorter)].toSorted((a, b) => b - a));
      }),
    );
  });
});
