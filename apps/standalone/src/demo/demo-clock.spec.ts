import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DemoClock } from './demo-clock.js';

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2030-01-01T00:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('the clock of the demo', () => {
  it('goes like that of the machine until it is set', () => {
    const clock = new DemoClock();
    clock.go();
    expect(clock.now().toISOString()).toBe('2030-01-01T00:00:00.000Z');
  });

  it('stands where it is set, and goes on from there', () => {
    const clock = new DemoClock();
    clock.standAt('2026-03-02T09:00:00+01:00');
    jest.advanceTimersByTime(60_000);
    expect(clock.now().toISOString()).toBe('2026-03-02T08:00:00.000Z');
    clock.go();
    jest.advanceTimersByTime(1_500);
    expect(clock.now().toISOString()).toBe('2026-03-02T08:00:01.500Z');
    clock.standAt('1969-12-31T23:59:59Z');
    clock.go();
    expect(clock.now().toISOString()).toBe('1969-12-31T23:59:59.000Z');
  });

  it('shows the same in every thread that has its memory, from the moment in which one of them sets it', () => {
    const clock = new DemoClock();
    const other = new DemoClock(clock.memory);
    clock.standAt('2026-03-02T08:00:00Z');
    expect(other.now()).toEqual(clock.now());
    other.standAt('2026-03-03T08:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-03-03T08:00:00.000Z');
    clock.go();
    jest.advanceTimersByTime(1_000);
    expect(other.now().toISOString()).toBe('2026-03-03T08:00:01.000Z');
  });
});
