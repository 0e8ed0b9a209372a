import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  fridayOf,
  isPeriod,
  isWeek,
  mondayOf,
  nextWeek,
  periodEnd,
  periodStart,
  weekOf,
  weekday,
  workingDaysOfWeek,
} from './index.js';

const days = fc.integer({ min: -20_000, max: 63_000 }).map((n) => addDays('2026-01-01', n));

describe('an ISO week', () => {
  it.each([
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
    ['2005-01-01', '2004-W53'],
    ['2008-12-29', '2009-W01'],
    ['1900-01-01', '1900-W01'],
  ])('%s is in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('has a 53rd only in long years', () => {
    expect(['2020-W53', '2026-W53', '2032-W53'].map(isWeek)).toEqual([true, true, true]);
    expect(['2024-W53', '2025-W53', '2027-W53'].map(isWeek)).toEqual([false, false, false]);
    expect(['2026-W00', '2026-W54', '2026-W1', '2026-18', '1899-W01', '2200-W01', 18].map(isWeek)).toEqual(
      Array.from({ length: 7 }, () => false),
    );
  });

  it('runs from Monday and is dated Friday', () => {
    expect(mondayOf('2026-W01')).toBe('2025-12-29');
    expect(mondayOf('2026-W53')).toBe('2026-12-28');
    expect(fridayOf('2026-W19')).toBe('2026-05-08');
    expect(() => mondayOf('2025-W53')).toThrow(RangeError);
  });

  it('is followed by the first week of the next year', () => {
    expect(nextWeek('2026-W18')).toBe('2026-W19');
    expect(nextWeek('2025-W52')).toBe('2026-W01');
    expect(nextWeek('2026-W52')).toBe('2026-W53');
    expect(nextWeek('2026-W53')).toBe('2027-W01');
  });

  it('counts its working days', () => {
    expect(
      ['2026-W15', '2026-W17', '2026-W18', '2026-W19', '2026-W20', '2026-W22', '2026-W29'].map(workingDaysOfWeek),
    ).toEqual([4, 5, 4, 4, 4, 4, 4]);
    expect(workingDaysOfWeek('2025-W01')).toBe(4);
  });

  it('is found again from its Monday and contains the day it was asked for', () => {
    fc.assert(
      fc.property(days, (day) => {
        const week = weekOf(day);
        expect(isWeek(week)).toBe(true);
        expect(weekOf(mondayOf(week))).toBe(week);
        expect(addDays(mondayOf(week), weekday(day) - 1)).toBe(day);
        expect(nextWeek(week)).toBe(weekOf(addDays(day, 7)));
        expect(nextWeek(week) > week).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  it('is a month, a week, a quarter or a survey wave', () => {
    expect(['2026-03', '2026-W18', '2026-Q1', 'wave-2', 'wave-12'].every(isPeriod)).toBe(true);
    expect(
      ['2026', '2026-13', '2026-Q5', '2025-W53', 'wave-0', 'wave-02', 'wave', 'Wave-1', '2026-03-01'].some(isPeriod),
    ).toBe(false);
  });

  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-W18', '2026-04-27', '2026-05-03'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['wave-2', undefined, undefined],
  ])('%s runs from %s to %s', (period, start, end) => {
    expect(periodStart(period)).toBe(start);
    expect(periodEnd(period)).toBe(end);
  });

  it('must be one to have a start and an end', () => {
    expect(() => periodStart('2026-13')).toThrow(RangeError);
    expect(() => periodEnd('2026-13')).toThrow(RangeError);
  });
});
