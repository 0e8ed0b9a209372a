import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from './index.js';

describe('the Wilson interval (Wilson 1927, control values of Newcombe 1998)', () => {
  it.each([
    [81, 263, 0.307985, 0.255289, 0.36621],
    [15, 148, 0.101351, 0.062386, 0.160487],
    [0, 20, 0, 0, 0.161125],
    [1, 29, 0.034483, 0.006113, 0.171755],
    [69, 96, 0.71875, 0.621741, 0.798926],
  ])('of %d out of %d', (successes, trials, p, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.p).toBeCloseTo(p, 6);
    expect(interval?.low).toBeCloseTo(low, 6);
    expect(interval?.high).toBeCloseTo(high, 6);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d out of %d agrees with Newcombe (1998)', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low.toFixed(4)).toBe(low.toFixed(4));
    expect(interval?.high.toFixed(4)).toBe(high.toFixed(4));
  });

  it('never leaves [0, 1] and is not evaluated without trials', () => {
    expect(wilsonInterval(0, 3)?.low).toBe(0);
    expect(wilsonInterval(3, 3)?.high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });
});
