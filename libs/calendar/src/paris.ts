import { DAY_MS, dayOfNumber, numberOfDay, type Day } from './day.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** An instant, ISO 8601 in UTC: `2026-07-10T15:30:00.000Z`. */
export type Instant = string;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Milliseconds by which a Paris wall clock is ahead of UTC. */
function offsetAt(time: number): number {
  const shown = new Map(clock.formatToParts(time).map((part) => [part.type, Number(part.value)]));
  const read = (part: Intl.DateTimeFormatPartTypes): number => shown.get(part) ?? NaN;
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return wall - time;
}

const midnights = new Map<number, number>();

/** Time at which a Paris day begins. Remembered, because folds ask for the same few hundred days again and again. */
function parisMidnight(number: number): number {
  const known = midnights.get(number);
  if (known !== undefined) return known;
  const wall = number * DAY_MS;
  const midnight = wall - offsetAt(wall - offsetAt(wall));
  midnights.set(number, midnight);
  return midnight;
}

/** The civil day in Europe/Paris at an instant. Paris is never behind UTC, so it is the UTC day or the next one. */
export function parisDay(instant: Instant): Day {
  const time = INSTANT.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(time)) throw new RangeError(`not a UTC instant: ${instant}`);
  const utcDay = Math.floor(time / DAY_MS);
  return dayOfNumber(time >= parisMidnight(utcDay + 1) ? utcDay + 1 : utcDay);
}

/** The instant at which a Paris day is over: everything strictly before it belongs to that day or an earlier one. */
export function parisDayEnd(day: Day): Instant {
  return new Date(parisMidnight(numberOfDay(day) + 1)).toISOString();
}
