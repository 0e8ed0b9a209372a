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

  it('is spent, or full again, to the millisecond', () => {
    let now = 5_000;
    const rate = new Rate({ atOnce: 2, perSecond: 1 }, () => now);
    expect([rate.full, rate.spent]).toEqual([true, false]);
    rate.allows();
    rate.allows();
    expect([rate.full, rate.spent]).toEqual([false, true]);
    now += 999;
    expect([rate.full, rate.spent]).toEqual([false, true]);
    now += 1;
    expect([rate.full, rate.spent]).toEqual([false, false]);
    now += 1_000;
    expect(rate.full).toBe(true);
  });
});
