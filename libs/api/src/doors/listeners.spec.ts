import { describe, expect, it } from '@jest/globals';
import { Listeners } from './listeners.js';

const LIMITS = { socketsPerPerson: 2, subscriptionsPerPerson: 3, pace: { atOnce: 100, perSecond: 1 } };

const endOf = (begun: (() => void) | undefined): (() => void) => {
  if (!begun) throw new Error('It was refused.');
  return begun;
};

describe('whoever listens', () => {
  it('has so many connections at once, and others have theirs', () => {
    const listeners = new Listeners(LIMITS);
    const end = endOf(listeners.connect('ANA'));
    endOf(listeners.connect('ANA'));
    expect(listeners.connect('ANA')).toBeUndefined();
    endOf(listeners.connect('BEN'));
    end();
    endOf(listeners.connect('ANA'));
    expect(listeners.connect('ANA')).toBeUndefined();
  });

  it('has so many subscriptions at once, over all connections', () => {
    const listeners = new Listeners(LIMITS);
    const [end] = [1, 2, 3].map(() => endOf(listeners.subscribe('ANA')));
    expect(listeners.subscribe('ANA')).toBeUndefined();
    endOf(listeners.subscribe('BEN'));
    end?.();
    endOf(listeners.subscribe('ANA'));
    expect(listeners.subscribe('ANA')).toBeUndefined();
  });

  it('connects and speaks no faster than the pace, each person for themselves', () => {
    const listeners = new Listeners({ ...LIMITS, socketsPerPerson: 9, pace: { atOnce: 3, perSecond: 1e-9 } });
    expect([1, 2].map(() => listeners.maySend('ANA'))).toEqual([true, true]);
    endOf(listeners.connect('ANA'));
    expect([listeners.maySend('ANA'), listeners.connect('ANA'), listeners.maySend('BEN')]).toEqual([
      false,
      undefined,
      true,
    ]);
  });

  it('is not forgotten while they are there, however many come and go', () => {
    const listeners = new Listeners(LIMITS);
    for (const _ of [1, 2]) endOf(listeners.connect('ANA'));
    for (const _ of [1, 2, 3]) endOf(listeners.subscribe('BEN'));
    for (let each = 0; each <= 10_000; each++) listeners.maySend(`P${each}`);
    expect([listeners.connect('ANA'), listeners.subscribe('BEN')]).toEqual([undefined, undefined]);
  });

  it('is not told to wait because of those who were there before', () => {
    const listeners = new Listeners({ ...LIMITS, pace: { atOnce: 1, perSecond: 1e-9 } });
    expect([listeners.maySend('ANA'), listeners.maySend('ANA')]).toEqual([true, false]);
    for (let each = 0; each < 9_999; each++) listeners.maySend(`P${each}`);
    expect(listeners.maySend('ANA')).toBe(false);
    listeners.maySend('one more than are remembered');
    expect(listeners.maySend('ANA')).toBe(true);
  });
});
