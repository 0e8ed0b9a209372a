import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { by, byNumber, byText, reversed, type Order } from './order.js';

const thing = fc.record({ text: fc.string({ maxLength: 2 }), number: fc.integer({ min: -2, max: 2 }) });

/** What any way of sorting rests on; only equals may answer 0. */
function isAnOrder<Item>(order: Order<Item>, things: fc.Arbitrary<Item>, isEqual: (a: Item, b: Item) => boolean): void {
  const sign = (a: Item, b: Item) => Math.sign(order(a, b)) + 0;
  fc.assert(
    fc.property(things, things, things, (a, b, c) => {
      expect(sign(a, a)).toBe(0);
      expect(sign(a, b)).toBe(-sign(b, a) + 0);
      expect(sign(a, b) === 0).toBe(isEqual(a, b));
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
    }),
  );
}

describe('An order', () => {
  it('of texts is total, and 0 for the same text alone', () => {
    isAnOrder(byText, fc.string({ maxLength: 2 }), (a, b) => a === b);
  });

  it('of numbers is total, and 0 for the same number alone, infinite ones and what is none included', () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, Infinity, -Infinity, NaN));
    isAnOrder(byNumber, numbers, (a, b) => a === b || (Number.isNaN(a) && Number.isNaN(b)));
  });

  it('by one thing, then by another, is 0 where both are the same', () => {
    const order = by<{ text: string; number: number }>(({ text }) => text, reversed(by(({ number }) => number)));
    isAnOrder(order, thing, (a, b) => a.text === b.text && a.number === b.number);
  });

  it('keeps equals in the order in which they came, the last first as well', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), (things) => {
        for (const order of [
          by<{ text: string }>(({ text }) => text),
          reversed(by<{ text: string }>(({ text }) => text)),
        ]) {
          const sorted = things.toSorted(order);
          for (const text of new Set(things.map((each) => each.text))) {
            const alike = (each: { text: string }) => each.text === text;
            expect(sorted.filter(alike)).toEqual(things.filter(alike));
          }
        }
      }),
    );
  });

  it('puts what comes first first', () => {
    expect(['b', 'a', 'C'].toSorted(byText)).toEqual(['C', 'a', 'b']);
    expect([10, 9, -1].toSorted(byNumber)).toEqual([-1, 9, 10]);
    expect([10, 9, -1].toSorted(reversed(byNumber))).toEqual([10, 9, -1]);
  });
});
