const DAY_MS = 86_400_000;

export const WEEK = /^(\d{4})-W(\d{2})$/;
export const QUARTER = /^(\d{4})-Q([1-4])$/;
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days from 1970 to a day, YYYY-MM-DD. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The last day of a week, month, quarter or day, in days from 1970; undefined for what is no time. */
export function periodNumber(period: string): number | undefined {
  if (DAY.test(period)) return dayNumber(period);
  const [, weekYear, week] = WEEK.exec(period) ?? [];
  if (weekYear) {
    const fourth = dayNumber(`${weekYear}-01-04`);
    // Day 0 was a Thursday: the Monday of the week in which the fourth of January lies is in week 1.
    const monday = fourth - ((fourth + 3) % 7);
    return monday + 7 * Number(week) - 1;
  }
  if (MONTH.test(period)) return Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0) / DAY_MS;
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  return year ? Date.UTC(Number(year), 3 * Number(quarter), 0) / DAY_MS : undefined;
}

/** The first days of all months between two days, YYYY-MM-DD; of a shorter time, both days. */
export function monthStarts(from: string, to: string): readonly string[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const starts: string[] = [];
  for (let count = 0; ; count++) {
    const start = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
    if (start > to) break;
    if (start >= from) starts.push(start);
  }
  return starts.length < 2 ? [from, to] : starts;
}
