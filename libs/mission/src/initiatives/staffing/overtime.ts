import { addDays, mondayOf, nextWeek, weekOf, workingDaysIn, type Week } from '#calendar';
import type { StaffingOption } from './staffing.events.js';

/** Most hours in a week (Code du travail, L3121-20). */
const MOST_IN_A_WEEK = 48;
/** Most hours a week on average over any twelve consecutive weeks (L3121-22). */
const MOST_ON_AVERAGE = 44;
const AVERAGED_OVER = 12;
/** Legal hours of a full-time week (L3121-27): those of the weeks without overtime. */
const LEGAL_WEEK = 35;

/** The first week in which overtime goes beyond the law, with its hours, or the average over the twelve that it ends. */
export interface OvertimeBreach {
  readonly week: Week;
  readonly hours: number;
}

/** Whether an option asks more of a person than the law allows; a week with a working day in it counts as a whole. */
export function overtimeBreach({ kind, hoursPerWeek = 0, from, to }: StaffingOption): OvertimeBreach | undefined {
  if (kind !== 'OVERTIME' || hoursPerWeek <= MOST_ON_AVERAGE) return undefined;
  let worked = 0;
  for (let week = weekOf(from); mondayOf(week) <= to && worked < AVERAGED_OVER; week = nextWeek(week)) {
    const [monday, sunday] = [mondayOf(week), addDays(mondayOf(week), 6)];
    const days = workingDaysIn(monday < from ? from : monday, sunday > to ? to : sunday);
    if (days === 0) continue;
    if (hoursPerWeek > MOST_IN_A_WEEK) return { week, hours: hoursPerWeek };
    worked += 1;
    const average = (worked * hoursPerWeek + (AVERAGED_OVER - worked) * LEGAL_WEEK) / AVERAGED_OVER;
    if (average > MOST_ON_AVERAGE) return { week, hours: average };
  }
  return undefined;
}
