/** Milliseconds in a UTC day. */
export const DAY_MS = 86_400_000;
const DAY = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A civil day, `YYYY-MM-DD`, years 1000 to 9999. Two days compare as strings. */
export type Day = string;

/** Years that people may name: what lies further away is a slip of the pen. */
const YEARS = { first: 1900, last: 2199 };

/** Whether people may name the year that a text begins with. */
export function isNear(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return YEARS.first <= year && year <= YEARS.last;
}

/** Whether the text is a civil day that people may name: `2026-02-30` does not exist, `2999-12-31` is too far away. */
export const isDay = (text: unknown): boolean => typeof text === 'string' && isNear(text) && exists(text);

/** Whether the text is an existing civil day, years 1000 to 9999: calculations reach further than people do. */
function exists(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = Number(text.slice(8));
  return date <= 28 || date <= lengthOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * Days since 1970-01-01. Throws RangeError on a text that is not a day: an unchecked date must not roll over silently.
 */
export function numberOfDay(day: Day): number {
  if (!exists(day)) throw new RangeError(`not a day: ${day}`);
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY_MS;
}

/** The civil day of a number of days since 1970-01-01. Throws RangeError outside the years 1000 to 9999. */
export function dayOfNumber(number: number): Day {
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (!DAY.test(day)) throw new RangeError(`outside the years 1000 to 9999: ${day}`);
  return day;
}

/** Number of days in a month, `month` from 1 to 12. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `n` civil days later, earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return dayOfNumber(numberOfDay(day) + n);
}

/** Civil days from one day to another, `to − from`: negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** The same date `n` months later, clamped to the end of a shorter month: 2026-01-31 plus one month is 2026-02-28. */
export function addMonths(day: Day, n: number): Day {
  numberOfDay(day);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const date = Math.min(Number(day.slice(8)), lengthOfMonth(year, month));
  return dayOfNumber(Date.UTC(year, month - 1, date) / DAY_MS);
}

/** The calendar month of a day, `2026-05`: a period. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekday(day: Day): number {
  return weekdayOfNumber(numberOfDay(day));
}

/** ISO weekday of a number of days since 1970-01-01, which was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** A day as people read it: `09/10/2026` in French, `2026-10-09` in English. */
export function formatDay(day: Day, language: 'fr' | 'en'): string {
  return language === 'en' ? day : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
