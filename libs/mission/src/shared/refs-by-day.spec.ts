import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RefsByDay } from './refs-by-day.js';

const day = fc.integer({ min: 1, max: 9 }).map((date) => `2026-02-0${date}`);
const ref = fc.constantFrom('I1', 'I2', 'I3', 'I4');

describe('Things by their days', () => {
  it('are found as if all of them were looked at, wherever each was put last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ref, fc.option(day, { nil: undefined }))), day, day, (puts, first, last) => {
        const kept = new RefsByDay();
        const plain = new Map<string, string | undefined>();
        for (const [each, on] of puts) {
          kept.put(each, on);
          plain.set(each, on);
          const found = [...plain].flatMap(([one, at]) => (at !== undefined && first <= at && at <= last ? [one] : []));
          expect(kept.refs(first, last).toSorted()).toEqual(found.toSorted());
          expect(kept.count(first, last)).toBe(found.length);
          expect(kept.count(first, last, 2) >= 2).toBe(found.length >= 2);
        }
      }),
    );
  });
});
