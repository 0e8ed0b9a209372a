import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, formatDay, isDay, monthOf, quarterOf, weekday } from './index.js';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-04-30'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2999-12-31',
    '9999-12-31',
    '0001-01-01',
    '12026-01-01',
    '2026-1-1',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '20260101',
    '',
    undefined,
    null,
    20260101,
  ])('%p does not, or not within reach', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('refuses arithmetic on a date that does not exist, or past the year 9999', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
  });

  it('is reckoned with beyond what people may name', () => {
    expect(addDays('2999-12-31', 1)).toBe('3000-01-01');
    expect(addMonths('2199-12-31', 120)).toBe('2209-12-31');
    expect(addDays('1900-01-01', -1)).toBe('1899-12-31');
  });

  it('counts civil days, whatever the clock change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-05-18', '2026-07-03')).toBe(46);
    expect(daysBetween('2026-07-03', '2026-05-18')).toBe(-46);
  });

  it('clamps to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-10-09', 15)).toBe('2028-01-09');
  });

  it('knows its month, its quarter, its weekday and how people write it', () => {
    expect(monthOf('2026-05-08')).toBe('2026-05');
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
    expect(weekday('2026-05-08')).toBe(5);
    expect(weekday('1969-12-28')).toBe(7);
    expect(weekday('1900-01-01')).toBe(1);
    expect(formatDay('2026-10-09', 'fr')).toBe('09/10/2026');
    expect(formatDay('2026-10-09', 'en')).toBe('2026-10-09');
  });

  it('comes back when the same days are taken away, and the difference is what was added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -10_000, max: 10_000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, 7 * (n % 1000)))).toBe(weekday(day));
      }),
    );
  });

  it('keeps its order under addition of months', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -300, max: 300 }), (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, n) <= addMonths(second, n)).toBe(true);
        expect(() => addDays(addMonths(a, n), 1)).not.toThrow();
      }),
    );
  });
});
