import { describe, expect, it } from '@jest/globals';
import { Paces } from './paces.js';

describe('Paces', () => {
  it('are one for each person, and are kept again with time', () => {
    let now = 0;
    const paces = new Paces({ atOnce: 2, perSecond: 1 }, () => now);
    const beyond = () => ['A', 'B'].filter((person) => paces.isBeyond(person));
    expect(beyond()).toEqual([]);
    for (let times = 0; times < 5; times++) paces.count('A');
    paces.count('B');
    expect(beyond()).toEqual(['A']);
    now += 1_000;
    expect(beyond()).toEqual([]);
    paces.count('A');
    expect(beyond()).toEqual(['A']);
  });
});
