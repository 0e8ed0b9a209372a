import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parisDay, parisDayEnd } from './index.js';

describe('the Paris day of an instant', () => {
  it.each([
    ['2026-01-15T22:59:59.999Z', '2026-01-15'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16'],
    ['2026-07-10T21:59:59.999Z', '2026-07-10'],
    ['2026-07-10T22:00:00.000Z', '2026-07-11'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is on %s', (instant, day) => {
    expect(parisDay(instant)).toBe(day);
  });

  it('ends at midnight on a Paris clock, on the days of the clock change too', () => {
    expect(parisDayEnd('2026-01-15')).toBe('2026-01-15T23:00:00.000Z');
    expect(parisDayEnd('2026-07-10')).toBe('2026-07-10T22:00:00.000Z');
    expect(parisDayEnd('2026-03-28')).toBe('2026-03-28T23:00:00.000Z');
    expect(parisDayEnd('2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
    expect(parisDayEnd('2026-10-24')).toBe('2026-10-24T22:00:00.000Z');
    expect(parisDayEnd('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
  });

  it.each(['2026-07-10', '2026-07-10T10:00:00', '2026-07-10T10:00:00+02:00', '2026-13-10T10:00:00Z', 'now'])(
    'is not defined for %p',
    (text) => {
      expect(() => parisDay(text)).toThrow(RangeError);
    },
  );

  it('is what a Paris clock shows', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
    const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instants, (date) => expect(parisDay(date.toISOString())).toBe(clock.format(date))));
  });

  it('ends where the next one begins', () => {
    const days = fc.integer({ min: -10_000, max: 10_000 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(days, (day) => {
        const end = parisDayEnd(day);
        expect(parisDay(end)).toBe(addDays(day, 1));
        expect(parisDay(new Date(Date.parse(end) - 1).toISOString())).toBe(day);
      }),
    );
  });
});
