import { describe, expect, it } from '@jest/globals';
import { Rate } from './rate.js';

describe('A rate', () => {
  it('allows so many at once, and then as many as come again with time', () => {
    let now = 0;
    const rate = new Rate({ atOnce: 3, perSecond: 2 }, () => now);
    const allowed = () => Array.from({ length: 5 }, () => rate.allows());
    expect(allowed()).toEqual([true, true, true, false, false]);
    now += 1_000;
    expect(allowed()).toEqual([true, true, false, false, false]);
    now += 60_000;
    expect(allowed()).toEqual([true, true, true, false, false]);
  });
});
