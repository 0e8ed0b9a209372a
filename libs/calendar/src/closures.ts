import { addDays, weekday, type Day } from './day.js';
import { fridayOf, mondayOf, weekOf, type Week } from './week.js';
import { isWorkingDay, workingDaysIn } from './working-days.js';

/**
 * When a company is closed beside public holidays. What the company does in a week (its tally, its rituals, the weeks
 * that a forecast counts) is measured in the open days left. Deadlines counted in working days are not: they run by the
 * working days of the law, which a closure does not stop.
 */
export interface Closures {
  readonly weeks: readonly Week[];
  readonly days: readonly Day[];
}

/** Is the company closed on that day, weekends and public holidays aside? */
export const isClosedOn = ({ weeks, days }: Closures, day: Day): boolean =>
  days.includes(day) || weeks.includes(weekOf(day));

/** Working days from one day to another, both included, on which the company is open. */
export function openDaysIn(from: Day, to: Day, closures: Closures): number {
  const mondays = new Set([...closures.weeks, ...closures.days.map(weekOf)].map(mondayOf));
  let closed = 0;
  for (const monday of mondays) {
    for (let day = monday; day <= fridayOf(weekOf(monday)); day = addDays(day, 1)) {
      if (day >= from && day <= to && isWorkingDay(day) && isClosedOn(closures, day)) closed += 1;
    }
  }
  return workingDaysIn(from, to) - closed;
}

/** Working days of a week on which the company is open, 0 to 5. */
export const openDaysOfWeek = (week: Week, closures: Closures): number =>
  openDaysIn(mondayOf(week), fridayOf(week), closures);

/** Has the week no day on which the company is open? */
export const isClosedWeek = (closures: Closures, week: Week): boolean =>
  closures.weeks.includes(week) || (closures.days.length > 0 && openDaysOfWeek(week, closures) === 0);

/** The days from Monday to Friday from one day to another, both included: those that a closure closes. */
export function weekdaysIn(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
  return days;
}
