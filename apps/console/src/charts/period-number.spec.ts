import { describe, expect, it } from '@jest/globals';
import { dayNumber, monthStarts, periodNumber } from './period-number.js';

describe('the place of a period in time', () => {
  it('is the day itself', () => {
    expect(periodNumber('2026-09-25')).toBe(dayNumber('2026-09-25'));
  });

  it('is the Sunday of a week, at both ends of a year too', () => {
    expect(periodNumber('2026-W39')).toBe(dayNumber('2026-09-27'));
    expect(periodNumber('2026-W01')).toBe(dayNumber('2026-01-04'));
    expect(periodNumber('2026-W53')).toBe(dayNumber('2027-01-03'));
    expect(periodNumber('2021-W01')).toBe(dayNumber('2021-01-10'));
  });

  it('is the last day of a month or a quarter', () => {
    expect(periodNumber('2026-02')).toBe(dayNumber('2026-02-28'));
    expect(periodNumber('2026-12')).toBe(dayNumber('2026-12-31'));
    expect(periodNumber('2026-Q1')).toBe(dayNumber('2026-03-31'));
  });

  it('is nowhere for what is no time', () => {
    expect(periodNumber('wave-3')).toBeUndefined();
    expect(periodNumber('P2')).toBeUndefined();
    expect(periodNumber('2026-13')).toBeUndefined();
  });
});

describe('the months of a calendar', () => {
  it('begin within it, over the end of a year too', () => {
    expect(monthStarts('2026-11-15', '2027-02-01')).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
  });

  it('are both days of a shorter time', () => {
    expect(monthStarts('2026-03-10', '2026-03-20')).toEqual(['2026-03-10', '2026-03-20']);
  });
});
