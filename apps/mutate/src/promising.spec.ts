import { describe, expect, it } from '@jest/globals';
import { mostPromisingFirst, type Experience } from './promising.js';

const order = (known: Readonly<Record<string, Experience>>) =>
  mostPromisingFirst(['near', 'middle', 'far'], (spec) => known[spec]).join(' ');

describe('the most promising spec', () => {
  it('is the nearest, as long as none has run', () => {
    expect(order({})).toBe('near middle far');
  });

  it('is the one that noticed most mistakes of those that take as long', () => {
    const near = { usualMs: 100, runs: 5, noticed: 0 };
    expect(order({ near, middle: { usualMs: 100, runs: 5, noticed: 1 } })).toBe('middle near far');
  });

  it('is the one that takes least time of those that noticed as many', () => {
    const near = { usualMs: 900, runs: 5, noticed: 1 };
    expect(order({ near, middle: { usualMs: 800, runs: 5, noticed: 1 } })).toBe('middle near far');
  });

  it('is none that has not run yet: how long it takes is not known', () => {
    expect(order({ far: { usualMs: 60_000, runs: 9, noticed: 0 } })).toBe('far near middle');
  });
});
