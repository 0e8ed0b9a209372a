import { TooBusy } from '#fairness';
import { describe, expect, it } from '@jest/globals';
import { REFUSED_PACE } from './limits.js';
import { Refused } from './refused.js';

describe('operations that were refused', () => {
  it('turn away whoever sends many of them, and no one else', () => {
    const refused = new Refused();
    for (let times = 1; times < REFUSED_PACE.atOnce; times += 1) refused.count('A');
    expect(() => refused.check('A')).not.toThrow();
    for (let times = 0; times < 10; times += 1) refused.count('A');
    expect(() => refused.check('A')).toThrow(TooBusy);
    expect(() => refused.check('A')).toThrow('Too many of your operations are refused; look at why.');
    expect(() => refused.check('B')).not.toThrow();
    try {
      refused.check('A');
    } catch (error) {
      expect((error as TooBusy).retryAfterMs).toBe(1_000);
    }
  });
});
