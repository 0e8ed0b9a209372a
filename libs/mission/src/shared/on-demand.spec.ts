import { describe, expect, it } from '@jest/globals';
import { onDemand } from './on-demand.js';

describe('A field on demand', () => {
  it('is worked out when it is asked for, and once', () => {
    let times = 0;
    const answer = onDemand({ a: 1 }, { b: () => ++times });
    expect(times).toBe(0);
    expect([answer.b, answer.b, answer.a]).toEqual([1, 1, 1]);
  });

  it('is not set off by listing the answer’s fields', () => {
    const answer = onDemand({ a: 1 }, { b: () => 2 });
    expect(Object.values(answer)).toEqual([1]);
    expect({ ...answer }).not.toHaveProperty('b');
  });
});
