import { addDays, DAY_MS, dayOfNumber, isNear, numberOfDay, weekdayOfNumber, type Day } from './day.js';
import { workingDaysIn } from './working-days.js';

const WEEK = /^[1-9]\d{3}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

/** An ISO 8601 week, `2026-W18`. Two weeks compare as strings. */
export type Week = string;

/** Day number of the Monday of a year's first ISO week, the one that contains 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  return fourth - weekdayOfNumber(fourth) + 1;
}

/** Whether the text is an ISO week that people may name: `2026-W53` is one, `2025-W53` does not exist. */
export const isWeek = (text: unknown): boolean => typeof text === 'string' && isNear(text) && weekExists(text);

/** Whether the text is an existing ISO week, years 1000 to 9999. */
export function weekExists(text: string): boolean {
  if (!WEEK.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return Number(text.slice(6)) * 7 <= firstMonday(year + 1) - firstMonday(year);
}

/** The ISO week a day belongs to: the year is that of the week's Thursday. */
export function weekOf(day: Day): Week {
  const number = numberOfDay(day);
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - firstMonday(year)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of a week. Throws RangeError on a text that is not a week. */
export function mondayOf(week: Week): Day {
  if (!weekExists(week)) throw new RangeError(`not a week: ${week}`);
  return dayOfNumber(firstMonday(Number(week.slice(0, 4))) + (Number(week.slice(6)) - 1) * 7);
}

/** The Friday of a week: the date of its weekly tally, holiday or not. */
export function fridayOf(week: Week): Day {
  return addDays(mondayOf(week), 4);
}

/** The week after. */
export function nextWeek(week: Week): Week {
  return weekOf(addDays(mondayOf(week), 7));
}

/**
 * How many working days a week has, 0 to 5: weekdays less French public holidays. Company closures are not known here.
 */
export function workingDaysOfWeek(week: Week): number {
  return workingDaysIn(mondayOf(week), fridayOf(week));
}
