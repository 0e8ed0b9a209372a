import { addDays, isNear, lengthOfMonth, type Day } from './day.js';
import { mondayOf, weekExists } from './week.js';

const MONTH = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/;
const QUARTER = /^[1-9]\d{3}-Q[1-4]$/;
/** Survey waves have at most four digits. */
export const MOST_WAVES = 9_999;
const WAVE = /^wave-[1-9]\d{0,3}$/;

/**
 * Whether the text is a measuring period that people may name: month `2026-03`, ISO week `2026-W18`, quarter `2026-Q1`
 * or survey wave `wave-2`.
 */
export const isPeriod = (text: unknown): boolean =>
  typeof text === 'string' && (WAVE.test(text) || (isNear(text) && isDated(text)));

/** Whether the text is a month, `2026-03`. */
export const isMonth = (text: string): boolean => MONTH.test(text) && isNear(text);

const isDated = (text: string): boolean => MONTH.test(text) || QUARTER.test(text) || weekExists(text);

/** The first day of a month, ISO week (its Monday) or quarter. Undefined for a survey wave, which has no dates. */
export function periodStart(period: string): Day | undefined {
  const end = periodEnd(period);
  if (end === undefined) return undefined;
  if (weekExists(period)) return mondayOf(period);
  const month = QUARTER.test(period) ? Number(period.slice(6)) * 3 - 2 : Number(period.slice(5));
  return `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The last day of a month, ISO week (its Sunday) or quarter. Undefined for a survey wave, which has no dates. */
export function periodEnd(period: string): Day | undefined {
  if (WAVE.test(period)) return undefined;
  if (!isDated(period)) throw new RangeError(`not a period: ${period}`);
  if (weekExists(period)) return addDays(mondayOf(period), 6);
  const month = QUARTER.test(period) ? Number(period.slice(6)) * 3 : Number(period.slice(5));
  const year = Number(period.slice(0, 4));
  return `${year}-${String(month).padStart(2, '0')}-${lengthOfMonth(year, month)}`;
}

/** The quarter of a day, `2026-Q2`: a period. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
