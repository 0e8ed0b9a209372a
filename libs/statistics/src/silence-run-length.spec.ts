import { describe, expect, it } from '@jest/globals';
import { silenceRunLength } from './index.js';

const watch = {
  usual: 4,
  participation: { lambda: 0.2, limit: 2.7, p0: 86 / 108, n: 18 },
  weeks: 4,
  surprising: 0.01,
};

describe('the run length of a watch for silence (signals.md 2.3)', () => {
  it('is about 271 weeks for 4 requests a week and 18 people invited', () => {
    const length = silenceRunLength(watch);
    expect(Math.abs(length - 271)).toBeLessThan((4 * 271) / Math.sqrt(4000));
    expect(silenceRunLength(watch)).toBe(length);
  });

  it('is another for another company', () => {
    const lively = silenceRunLength({ ...watch, usual: 9 });
    expect(lively).toBeGreaterThan(100);
    expect(Math.abs(lively - silenceRunLength(watch))).toBeGreaterThan(5);
  });

  it('is infinite where silence would surprise nobody', () => {
    expect(silenceRunLength({ ...watch, usual: 1 })).toBe(Infinity);
    expect(Number.isFinite(silenceRunLength({ ...watch, usual: 1.2 }))).toBe(true);
  });
});
