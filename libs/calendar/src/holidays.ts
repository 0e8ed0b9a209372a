import { DAY_MS, numberOfDay, weekdayOfNumber, type Day } from './day.js';

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const AFTER_EASTER = { easterMonday: 1, ascension: 39, whitMonday: 50 };

/** Day number of Easter Sunday. Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const position = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(position / 31) - 1, (position % 31) + 1) / DAY_MS;
}

const years = new Map<number, ReadonlySet<number>>();

/** Day numbers of the eleven French public holidays of a year (Code du travail, L3133-1), as in force since 1982. */
function holidaysOfYear(year: number): ReadonlySet<number> {
  const known = years.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Set([
    ...FIXED.map((date) => numberOfDay(`${year}-${date}`)),
    ...Object.values(AFTER_EASTER).map((days) => easter + days),
  ]);
  years.set(year, holidays);
  return holidays;
}

/** Whether a number of days since 1970-01-01 is a French public holiday. */
export function isHolidayNumber(number: number): boolean {
  return holidaysOfYear(new Date(number * DAY_MS).getUTCFullYear()).has(number);
}

/** Whether a day is a French public holiday, Easter Monday, Ascension and Whit Monday included. */
export function isHoliday(day: Day): boolean {
  return isHolidayNumber(numberOfDay(day));
}

/** Holidays from Monday to Friday among the day numbers of `(after, until]`. */
export function weekdayHolidays(after: number, until: number, firstYear: number, lastYear: number): number {
  let count = 0;
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const holiday of holidaysOfYear(year)) {
      if (holiday > after && holiday <= until && weekdayOfNumber(holiday) <= 5) count += 1;
    }
  }
  return count;
}
