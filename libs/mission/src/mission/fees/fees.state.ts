import { addDays, periodEnd, periodStart, workingDaysIn } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Traced } from '../../shared/trace.js';
import type { Cents, Day } from '../../shared/vocabulary.js';
import type { MissionSliceState } from '../mission.state.js';
import type { FeeRecorded, MissionFeeSet } from './fees.events.js';

/** What is asked for the mission and what was charged, each in the order of recording. */
export interface Fees {
  set: Traced<MissionFeeSet['data']>[];
  recorded: Traced<FeeRecorded['data']>[];
}

/** What a planned fee depends on beside what was set. */
export interface Presence {
  /** First and last day of the mission as planned. */
  readonly from: Day;
  readonly to: Day;
  /** Days of presence of the external role in a week; undefined as long as the role is not defined. */
  readonly daysPerWeek: number | undefined;
}

/** When the mission runs, and how much of a week the external role is there. */
export const presenceIn = ({
  draft,
  plannedEnd,
  externalRoles,
}: ReadOnly<Pick<MissionSliceState, 'draft' | 'plannedEnd' | 'externalRoles'>>): Presence => ({
  from: draft?.plannedStart ?? plannedEnd,
  to: plannedEnd,
  daysPerWeek: externalRoles.at(-1)?.daysPerWeek,
});

/** Working days of a week. */
const WEEK_DAYS = 5;

/** Part of a full week that the external role is present; all of it as long as the role is not defined. */
export const shareOfWeek = ({ daysPerWeek = WEEK_DAYS }: Presence): number => Math.min(1, daysPerWeek / WEEK_DAYS);

/** Part of a month's working days on which the mission runs, 0 to 1. */
export function runningShare(month: string, { from, to }: Pick<Presence, 'from' | 'to'>): number {
  const [first = '', last = ''] = [periodStart(month), periodEnd(month)];
  const all = workingDaysIn(first, last);
  return all === 0 ? 0 : workingDaysIn(later(first, from), earlier(last, to)) / all;
}

/** What was charged for a month; undefined when nothing was recorded. */
export function chargedFor({ recorded }: ReadOnly<Fees>, month: string): Cents | undefined {
  const own = recorded.filter(({ period }) => period === month);
  return own.length === 0 ? undefined : own.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** What was agreed for a month: working day by working day, what was set last for it; the mission's days alone count. */
export function agreedFor({ set }: ReadOnly<Fees>, month: string, presence: Presence): Cents {
  const [first = '', last = ''] = [periodStart(month), periodEnd(month)];
  const workingDays = workingDaysIn(first, last);
  let total = 0;
  let end = earlier(last, presence.to);
  // The last agreement holds from its first day on; what was agreed before it ends the day before.
  for (const { perMonthCents, perDayCents = 0, from, to = presence.to } of set.toReversed()) {
    const days = workingDaysIn(later(later(first, from), presence.from), earlier(end, to));
    total +=
      perMonthCents === undefined ? perDayCents * days * shareOfWeek(presence) : (perMonthCents * days) / workingDays;
    end = earlier(end, addDays(from, -1));
  }
  return Math.round(total);
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);
