import { addDays, daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { shareOf, sum } from '#statistics';
import { valuesOf } from '../../shared/in-order.js';
import type { Cents, Day } from '../../shared/vocabulary.js';
import type { Synergy } from './synergies.state.js';

/** Days of a year, whichever year it is: actual/365 fixed. */
const YEAR_DAYS = 365;

/** What synergies were to yield, and what they have. */
export interface PlannedAndRealised {
  /** A year, of those that were not dropped. */
  readonly plannedPerYearCents: Cents;
  /** Until the day of the answer, that day included. */
  readonly plannedToDateCents: Cents;
  readonly realisedCents: Cents;
  /** Realised over planned to date; undefined as long as nothing was to come. */
  readonly realisedShare: number | undefined;
}

/**
 * What a synergy was to yield until a day: the yearly amount, day by day (actual/365 fixed, ISDA 2006, 4.16(d)), to the
 * cent. From the day on which it is dropped nothing more is planned; what was planned before is not taken back, so that
 * dropping what fails makes no figure better.
 */
export function plannedToDate({ amountCents, from, dropped }: ReadOnly<Synergy>, day: Day): Cents {
  const last = dropped && dropped.on <= day ? addDays(dropped.on, -1) : day;
  return last < from ? 0 : Math.round((amountCents * (daysBetween(from, last) + 1)) / YEAR_DAYS);
}

/** What a synergy has yielded in all periods measured. */
export const realisedOf = ({ measurements }: ReadOnly<Synergy>): Cents =>
  sum(valuesOf(measurements).map(({ amountCents }) => amountCents));

/** Synergies together on a day. */
export function plannedAndRealised(synergies: readonly ReadOnly<Synergy>[], day: Day): PlannedAndRealised {
  const plannedToDateCents = sum(synergies.map((each) => plannedToDate(each, day)));
  const realisedCents = sum(synergies.map(realisedOf));
  return {
    plannedPerYearCents: sum(synergies.flatMap(({ dropped, amountCents }) => (dropped ? [] : amountCents))),
    plannedToDateCents,
    realisedCents,
    realisedShare: shareOf(realisedCents, plannedToDateCents),
  };
}
