import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalPieces, canonicalText } from './archive-seal.js';

describe('Canonical text', () => {
  it('is the same in pieces', () => {
    const archives = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
    fc.assert(
      fc.property(archives, (archive) => {
        expect([...canonicalPieces(archive)].join('')).toBe(canonicalText(archive));
      }),
    );
  });

  it('has no piece longer than the longest item of a list', () => {
    const lines = Array.from({ length: 100 }, (_, n) => `line ${n}`);
    expect(Math.max(...[...canonicalPieces({ lines })].map(({ length }) => length))).toBeLessThan(15);
  });
});
