import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTooMuchJson } from './json-size.js';

/** Values in parsed JSON, keys not counted, and how deep the deepest is. */
function sizeOf(value: unknown): { readonly values: number; readonly depth: number } {
  if (typeof value !== 'object' || value === null) return { values: 1, depth: 0 };
  const inner = Object.values(value).map(sizeOf);
  return {
    values: 1 + inner.reduce((sum, each) => sum + each.values, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
  };
}

const isTooMuch = (value: unknown, values: number, depth = 1000) =>
  isTooMuchJson(Buffer.from(JSON.stringify(value)), { values, depth });

describe('Too much JSON', () => {
  it('is told from what is not, whatever texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { values, depth } = sizeOf(value);
        // An empty list counts for one value in it.
        expect(isTooMuch(value, values * 2)).toBe(false);
        expect(isTooMuch(value, Math.ceil(values / 2) - 1)).toBe(true);
        expect(isTooMuch(value, values * 2, depth)).toBe(false);
        if (depth > 0) expect(isTooMuch(value, values * 2, depth - 1)).toBe(true);
      }),
    );
  });

  it('is no long text, even one that looks like many values', () => {
    expect(isTooMuch({ a: '[1,2,{"b":3},"\\",'.repeat(10_000) }, 10, 2)).toBe(false);
    expect(isTooMuch(['\\', '\\\\"', '"', ',,,,'], 8)).toBe(false);
  });

  it('is a text beyond the longest, wherever it stands', () => {
    const limits = { values: 100, depth: 5, text: 8 };
    const isTooLong = (value: unknown) => isTooMuchJson(Buffer.from(JSON.stringify(value)), limits);
    expect([{ a: 'x'.repeat(7) }, ['\n\n\n', '€€'], 'x'.repeat(7)].map(isTooLong)).toEqual([false, false, false]);
    expect([{ a: 'x'.repeat(8) }, { ['x'.repeat(8)]: 1 }, ['\n\n\n\n'], '€€€'].map(isTooLong)).toEqual(
      Array(4).fill(true),
    );
  });

  it('is not looked at to its end', () => {
    const endless = Buffer.from(`[${'1,'.repeat(1_000_000)}`);
    expect(isTooMuchJson(endless, { values: 100, depth: 5 })).toBe(true);
    expect(isTooMuchJson(Buffer.from('["never ended'), { values: 100, depth: 5 })).toBe(false);
  });
});
