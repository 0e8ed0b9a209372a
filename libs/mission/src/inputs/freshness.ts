import { daysBetween } from '#calendar';
import type { Day } from '../shared/vocabulary.js';

/** Days for which each kind of evidence stays fresh, counted from the business day of the fact. */
export const FRESH_FOR = {
  kpi: 45,
  autonomy: 180,
  managers: 180,
  processAssessment: 120,
  absenceTest: 120,
  decision: 90,
  tally: 90,
  ownerShare: 45,
  document: 365,
} as const;

/** Is the date at most `days` civil days before the day asked about, and not after it? */
export function isWithin(days: number, date: Day, asOf: Day): boolean {
  const age = daysBetween(date, asOf);
  return age >= 0 && age <= days;
}
