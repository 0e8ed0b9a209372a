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

  it('forget, of very many people, those alone of whom nothing counts any more', () => {
    let now = 0;
    const paces = new Paces({ atOnce: 1, perSecond: 0.001 }, () => now);
    paces.count('A');
    for (let person = 0; person < 10_001; person++) paces.count(`other ${person}`);
    expect(paces.isBeyond('A')).toBe(true);
    expect(paces.isBeyond('other 3')).toBe(true);
    now += 1_000_000;
    paces.count('late');
    expect(['A', 'late'].map((person) => paces.isBeyond(person))).toEqual([false, true]);
  });
});
