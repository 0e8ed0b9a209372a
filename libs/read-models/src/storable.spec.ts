import { describe, expect, it } from '@jest/globals';
import { storable } from './storable.js';

describe('a row', () => {
  it.each([
    ['PME\u0000X', 'PME\ufffdX'],
    ['\ud83d fin', '\ufffd fin'],
    ['fin \udc00', 'fin \ufffd'],
    ['d’essai 👩‍🔧', 'd’essai 👩‍🔧'],
  ])('is kept by every database: %j', (client, kept) => {
    expect(storable({ mission: 'M1', client, revision: 4 })).toEqual({ mission: 'M1', client: kept, revision: 4 });
  });
});
