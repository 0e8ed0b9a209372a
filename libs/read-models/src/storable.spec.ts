import { describe, expect, it } from '@jest/globals';
import { storable } from './storable.js';

describe('a value', () => {
  it.each([
    ['PME\u0000X', 'PME\ufffdX'],
    ['\ud83d fin', '\ufffd fin'],
    ['fin \udc00', 'fin \ufffd'],
    ['d’essai 👩‍🔧', 'd’essai 👩‍🔧'],
  ])('is kept by every database: %j', (text, kept) => {
    expect(storable(text)).toBe(kept);
  });

  it.each([[4], [null], [true]])('that is no text stays as it is: %j', (value) => {
    expect(storable(value)).toBe(value);
  });
});
