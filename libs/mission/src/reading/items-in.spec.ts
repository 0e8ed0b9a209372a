import { describe, expect, it } from '@jest/globals';
import { itemsIn } from './items-in.js';

describe('What an answer holds', () => {
  it('is the lines of its page', () => {
    expect(itemsIn({ edges: [{ node: { lists: [1, 2] } }, {}, {}], totalCount: 40, other: [1] })).toBe(3);
    expect(itemsIn({ edges: [], totalCount: 0 })).toBe(0);
  });

  it('is the items of its lists, and not what these hold', () => {
    expect(itemsIn({ asOf: { day: '2026-07-31' }, lines: [{ evidence: [1, 2, 3] }], people: ['ACQ'] })).toBe(2);
    expect(itemsIn({ signals: [] })).toBe(0);
  });

  it('is one thing when it has no list, and none when there is no answer', () => {
    expect(itemsIn({ index: 83 })).toBe(1);
    expect(itemsIn(null)).toBe(0);
  });
});
