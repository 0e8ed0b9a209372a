import { describe, expect, it } from '@jest/globals';
import { domainOf } from './domain.js';

describe('what an axis shows', () => {
  it('goes from 0 to 1 without any value', () => {
    expect(domainOf([])).toEqual([0, 1]);
    expect(domainOf([undefined])).toEqual([0, 1]);
  });

  it('leaves room around a single value', () => {
    expect(domainOf([50])).toEqual([45, 55]);
    expect(domainOf([0])).toEqual([-1, 1]);
  });

  it('leaves room around all values', () => {
    expect(domainOf([0, undefined, 12])).toEqual([-1, 13]);
  });

  it('begins and ends where it is told to, unless a value lies beyond', () => {
    expect(domainOf([3, 12], { from: 0 })).toEqual([0, 13]);
    expect(domainOf([30], { from: 0, to: 100 })).toEqual([0, 100]);
    expect(domainOf([-10, 110], { from: 0, to: 100 })).toEqual([-20, 120]);
  });

  it('pays no attention to what is no number', () => {
    expect(domainOf([Number.NaN, Number.POSITIVE_INFINITY, 5], { from: 0 })[0]).toBe(0);
  });
});
