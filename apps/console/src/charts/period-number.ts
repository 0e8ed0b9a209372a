import { addMonths, daysBetween, isDay, isPeriod, monthOf, periodEnd } from '#calendar';

export const WEEK = /^(\d{4})-W(\d{2})$/;
export const QUARTER = /^(\d{4})-Q([1-4])$/;
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days from 1970 to a day, YYYY-MM-DD. */
export const dayNumber = (day: string): number => daysBetween('1970-01-01', day);

/** The last day of a week, month, quarter or day, in days from 1970; undefined for what is no time. */
export function periodNumber(period: string): number | undefined {
  const last = isPeriod(period) ? periodEnd(period) : isDay(period) ? period : undefined;
  return last === undefined ? undefined : dayNumber(last);
}

/** The first days of all months between two days, YYYY-MM-DD; of a shorter time, both days. */
export function monthStarts(from: string, to: string): readonly string[] {
  const starts: string[] = [];
  for (let start = `${monthOf(from)}-01`; start <= to; start = addMonths(start, 1))
    if (start >= from) starts.push(start);
  return starts.length < 2 ? [from, to] : starts;
}
