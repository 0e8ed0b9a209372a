import { describe, expect, it } from '@jest/globals';
import type { Measured } from './load.js';
import { interleave, medians, ratioOf } from './rounds.js';
import { growthOf, median, quantile } from './statistics.js';

const measured = (perSecond: number): Measured => ({ perSecond, p50Ms: 1, p99Ms: 2 });

describe('measuring', () => {
  it('takes quantiles by nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1)]).toEqual([50, 99, 100]);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([])).toBeNaN();
  });

  it('tells with which exponent a figure grows', () => {
    const sizes = [500, 2_000, 10_000];
    const growing = (figure: (size: number) => number) => growthOf(sizes.map((size) => [size, figure(size)] as const));
    expect(growing(() => 15)).toBeCloseTo(0);
    expect(growing((size) => 3 * size)).toBeCloseTo(1);
    expect(growing((size) => 7 * Math.sqrt(size))).toBeCloseTo(0.5);
    expect(growthOf([[500, 15]])).toBeNaN();
  });

  it('begins every round with another contestant and keeps nothing of the first round', async () => {
    const order: string[] = [];
    const rounds = await interleave(2, ['a', 'b'], async (contestant) => {
      order.push(contestant);
      return Promise.resolve(measured(order.length));
    });
    expect(order.join('')).toBe('abbaab');
    expect(rounds.get('a')).toEqual([measured(4), measured(5)]);
  });

  it('compares within each round, and takes the middle', () => {
    const [one, other] = [[10, 90, 30].map(measured), [20, 100, 40].map(measured)];
    expect(ratioOf(one, other, 'perSecond')).toBe(0.75);
    expect(medians(one).perSecond).toBe(30);
    expect(ratioOf(one, [], 'perSecond')).toBeNaN();
  });
});
