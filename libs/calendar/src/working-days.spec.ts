import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, isHoliday, isWorkingDay, workingDaysBetween, workingDaysIn } from './index.js';

const MOVABLE = {
  2024: ['2024-04-01', '2024-05-09', '2024-05-20'],
  2025: ['2025-04-21', '2025-05-29', '2025-06-09'],
  2026: ['2026-04-06', '2026-05-14', '2026-05-25'],
  2027: ['2027-03-29', '2027-05-06', '2027-05-17'],
};
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

describe('French public holidays', () => {
  it.each(Object.entries(MOVABLE))('of %s are the eleven published ones', (year, movable) => {
    const published = [...movable, ...FIXED.map((date) => `${year}-${date}`)].sort();
    const found = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(
      (day) => day.startsWith(year) && isHoliday(day),
    );
    expect(found).toEqual(published);
  });

  it.each([
    ...['1724-04-17', '1777-03-31', '1818-03-23', '1954-04-19', '2000-04-24', '2008-03-24', '2010-04-05'],
    ...['2018-04-02', '2021-04-05', '2024-04-01', '2038-04-26', '2285-03-23'],
  ])('count Easter Monday %s', (day) => {
    expect(isHoliday(day)).toBe(true);
  });

  it('may fall twice on one day: Ascension 2008 was 1 May', () => {
    expect(isHoliday('2008-05-01')).toBe(true);
    expect(workingDaysIn('2008-05-01', '2008-05-31')).toBe(19);
  });

  it('do not count Good Friday, Easter Sunday or Pentecost Sunday', () => {
    expect(['2026-04-03', '2026-04-05', '2026-05-24'].map(isHoliday)).toEqual([false, false, false]);
  });
});

describe('working days', () => {
  it('are Monday to Friday without the holidays', () => {
    expect(['2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('are counted strictly after a day', () => {
    expect(addWorkingDays('2026-05-07', 1)).toBe('2026-05-11');
    expect(addWorkingDays('2026-05-09', 1)).toBe('2026-05-11');
    expect(addWorkingDays('2026-05-09', 0)).toBe('2026-05-09');
    expect(addWorkingDays('2026-05-12', 5)).toBe('2026-05-20');
    expect(() => addWorkingDays('2026-05-12', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-05-12', 1.5)).toThrow(RangeError);
  });

  it('of an interval leave its first day out, or take both ends in', () => {
    expect(workingDaysBetween('2026-05-12', '2026-05-20')).toBe(5);
    expect(workingDaysBetween('2026-05-20', '2026-05-20')).toBe(0);
    expect(workingDaysBetween('2026-05-20', '2026-05-12')).toBe(0);
    expect(workingDaysIn('2026-05-20', '2026-05-20')).toBe(1);
    expect(workingDaysIn('2026-05-14', '2026-05-14')).toBe(0);
    expect(workingDaysIn('2026-05-20', '2026-05-12')).toBe(0);
    expect([2024, 2025, 2026, 2027].map((year) => workingDaysIn(`${year}-01-01`, `${year}-12-31`))).toEqual([
      252, 251, 252, 254,
    ]);
  });

  it('agree with a walk from day to day', () => {
    const start = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const walked = Array.from({ length }, (_, n) => addDays(from, n + 1)).filter(isWorkingDay).length;
        expect(workingDaysBetween(from, addDays(from, length))).toBe(walked);
      }),
      { numRuns: 50 },
    );
  });

  it('reach a working day whose count is the one asked for', () => {
    const start = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 400 }), (day, n) => {
        const reached = addWorkingDays(day, n);
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(day, reached)).toBe(n);
      }),
      { numRuns: 50 },
    );
  });
});
