import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isClosedOn, isClosedWeek, isWorkingDay, openDaysIn, openDaysOfWeek, weekdaysIn } from './index.js';

const summer = { weeks: ['2026-W32', '2026-W33'], days: ['2026-05-15', '2026-12-24', '2026-12-31'] };

describe('The open days of a company', () => {
  it('leave out holidays, closed weeks and closed days, each once', () => {
    expect(openDaysOfWeek('2026-W20', summer)).toBe(3);
    expect(openDaysOfWeek('2026-W32', summer)).toBe(0);
    expect(openDaysOfWeek('2026-W31', summer)).toBe(5);
    expect(openDaysIn('2026-07-31', '2026-08-17', summer)).toBe(2);
    expect(openDaysIn('2026-08-17', '2026-07-31', summer)).toBe(0);
  });

  it('make a week closed when none is left', () => {
    const bridge = { weeks: [], days: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'] };
    expect(isClosedWeek(bridge, '2026-W53')).toBe(true);
    expect(isClosedWeek({ weeks: [], days: bridge.days.slice(1) }, '2026-W53')).toBe(false);
    expect(isClosedWeek(summer, '2026-W33')).toBe(true);
  });

  it('are looked for from Monday to Friday, both ends included', () => {
    expect(weekdaysIn('2026-05-01', '2026-05-05')).toEqual(['2026-05-01', '2026-05-04', '2026-05-05']);
    expect(weekdaysIn('2026-05-02', '2026-05-03')).toEqual([]);
  });

  it('are closed on a day or in its week, holidays aside', () => {
    expect(['2026-05-15', '2026-08-03', '2026-08-14', '2026-08-17'].map((day) => isClosedOn(summer, day))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isClosedOn(summer, '2026-05-14')).toBe(false);
  });

  it('are those that one counts day by day', () => {
    const start = '2026-04-20';
    fc.assert(
      fc.property(fc.nat(120), fc.nat(60), fc.array(fc.nat(150)), (after, length, closed) => {
        const [from, to] = [addDays(start, after), addDays(start, after + length)];
        const closures = { weeks: ['2026-W20'], days: closed.map((n) => addDays(start, n)) };
        const open = weekdaysIn(from, to).filter((day) => isWorkingDay(day) && !isClosedOn(closures, day));
        expect(openDaysIn(from, to, closures)).toBe(open.length);
      }),
    );
  });
});
