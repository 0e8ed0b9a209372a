import {
  addDays,
  addMonths,
  fridayOf,
  isClosedWeek,
  nextWeek,
  openDaysIn,
  weekOf,
  type Closures,
  type Day,
  type Week,
} from '#calendar';
import { FRESH_FOR, isWithin } from '../inputs/freshness.js';
import type { Cadence } from './governance.events.js';

/** What a weekly tally counts of rituals. */
interface CountedRituals {
  readonly week: Week;
  readonly ritualsHeld: number;
  readonly ritualsPlanned: number;
}

/** Rituals as the weekly tallies count them. */
export interface RitualsKept<Tally> {
  readonly held: number;
  readonly planned: number;
  /** The tallies that counted. */
  readonly tallies: readonly Tally[];
}

/** Rituals held and planned over the last 90 days, as the weekly tallies count them. */
export function ritualsKept<Tally extends CountedRituals>(all: readonly Tally[], asOf: Day): RitualsKept<Tally> {
  const tallies = all.filter(({ week }) => isWithin(FRESH_FOR.tally, fridayOf(week), asOf));
  const held = tallies.reduce((sum, { ritualsHeld }) => sum + ritualsHeld, 0);
  const planned = tallies.reduce((sum, { ritualsPlanned }) => sum + ritualsPlanned, 0);
  return { held, planned, tallies };
}

/**
 * How many meetings a cadence asks for after a meeting, or after it was set up, and up to another day. Only what is over
 * counts: a later week once its Friday has come, a month once its date has come back. Weeks in which the company is
 * closed ask for none.
 */
export function meetingsDue(cadence: Cadence, after: Day, until: Day, closures: Closures): number {
  switch (cadence) {
    case 'DAILY':
      return openDaysIn(addDays(after, 1), until, closures);
    case 'WEEKLY':
      return openWeeks(after, until, closures).length;
    case 'FORTNIGHTLY':
      return Math.floor(openWeeks(after, until, closures).length / 2);
    case 'MONTHLY':
      return months(after, until);
    case 'QUARTERLY':
      return Math.floor(months(after, until) / 3);
  }
}

/** Days that are looked through for the next meeting: a quarter, and long closures. */
const LOOKED_THROUGH = 400;

/** The first day from another on that adds to the meetings that a cadence asks for after one of them. */
export function nextMeetingOn(cadence: Cadence, after: Day, from: Day, closures: Closures): Day | undefined {
  const before = meetingsDue(cadence, after, addDays(from, -1), closures);
  for (let ahead = 0; ahead < LOOKED_THROUGH; ahead += 1) {
    const day = addDays(from, ahead);
    if (meetingsDue(cadence, after, day, closures) > before) return day;
  }
  return undefined;
}

/** Weeks after that of a day whose Friday has come by another, without closed ones. */
function openWeeks(after: Day, until: Day, closures: Closures): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = nextWeek(weekOf(after)); fridayOf(week) <= until; week = nextWeek(week)) {
    if (!isClosedWeek(closures, week)) weeks.push(week);
  }
  return weeks;
}

/** Months completed between two days. */
function months(after: Day, until: Day): number {
  let count = 0;
  while (addMonths(after, count + 1) <= until) count += 1;
  return count;
}
