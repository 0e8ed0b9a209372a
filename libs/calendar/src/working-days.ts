import { dayOfNumber, numberOfDay, weekdayOfNumber, type Day } from './day.js';
import { isHolidayNumber, weekdayHolidays } from './holidays.js';

function isWorkingNumber(number: number): boolean {
  return weekdayOfNumber(number) <= 5 && !isHolidayNumber(number);
}

/** Whether a day is a working day: Monday to Friday, not a French public holiday. */
export function isWorkingDay(day: Day): boolean {
  return isWorkingNumber(numberOfDay(day));
}

/** The `n`-th working day strictly after a day. `n` is a whole number, at least 0; 0 gives the day itself. */
export function addWorkingDays(day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let number = numberOfDay(day);
  for (let left = n; left > 0; ) {
    number += 1;
    if (isWorkingNumber(number)) left -= 1;
  }
  return dayOfNumber(number);
}

/** Weekdays from Monday 1969-12-29 up to and including a day number. */
function weekdaysThrough(number: number): number {
  return 5 * Math.floor((number + 3) / 7) + Math.min(weekdayOfNumber(number), 5);
}

/** Working days in the half-open interval `(after, until]`; 0 when `until` is not later than `after`. */
export function workingDaysBetween(after: Day, until: Day): number {
  return workingDays(numberOfDay(after), numberOfDay(until), after, until);
}

/** Working days from one day to another, both included; 0 when `to` comes first. */
export function workingDaysIn(from: Day, to: Day): number {
  return workingDays(numberOfDay(from) - 1, numberOfDay(to), from, to);
}

function workingDays(after: number, until: number, first: Day, last: Day): number {
  if (until <= after) return 0;
  const holidays = weekdayHolidays(after, until, Number(first.slice(0, 4)), Number(last.slice(0, 4)));
  return weekdaysThrough(until) - weekdaysThrough(after) - holidays;
}
