import { addDays, mondayOf, nextWeek, openDaysIn, weekOf, workingDaysIn, type Closures, type Day } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Cents } from '../../shared/vocabulary.js';
import type { Initiative } from '../initiatives.state.js';
import { caseOf } from '../outcome.js';
import {
  cheapestStaffing,
  shortfall,
  type Shortfall,
  type StaffedWeek,
  type StaffingChoice,
} from './cheapest-staffing.js';
import type { StaffingOption } from './staffing.events.js';

/** What an option costs in all: once, and for every working day of its span. */
export const costOf = ({ costCents, fixedCents, from, to }: StaffingOption): Cents =>
  fixedCents + costCents * workingDaysIn(from, to);

/** How a case would be delivered. */
export interface StaffedCase extends StaffingChoice {
  /** Extra units to deliver in all, and in the week that asks for most. */
  readonly demand: number;
  readonly peak?: StaffedWeek;
  readonly contributionCents: Cents;
}

/** The cheapest way to deliver the extra units of a case, spread evenly over the open days of the bet. */
export function staffedCase(
  bet: ReadOnly<Initiative>,
  options: readonly StaffingOption[],
  uplift: number,
  closures: Closures,
): StaffedCase {
  const { contributionCents } = caseOf(bet, uplift);
  const demand = demandOf(bet, uplift);
  const weeks = weeksOf(bet, options, demand, closures);
  const peak = weeks.reduce<StaffedWeek | undefined>(
    (most, week) => (most && most.demand >= week.demand ? most : week),
    undefined,
  );
  return { ...cheapestStaffing(weeks, options.map(costOf)), demand, contributionCents, ...(peak && { peak }) };
}

/** What all options together leave uncovered of the extra units of a case. */
export const shortfallOfAll = (
  bet: ReadOnly<Initiative>,
  options: readonly StaffingOption[],
  uplift: number,
  closures: Closures,
): Shortfall => shortfall(weeksOf(bet, options, demandOf(bet, uplift), closures), [...options.keys()]);

/** Extra units to deliver. */
const demandOf = (bet: ReadOnly<Initiative>, uplift: number): number => Math.max(0, caseOf(bet, uplift).extraUnits);

/** The weeks of a bet with an open day; none where the company is closed on all its days. */
function weeksOf(
  { from, to }: { readonly from: Day; readonly to: Day },
  options: readonly StaffingOption[],
  demand: number,
  closures: Closures,
): readonly StaffedWeek[] {
  const perDay = demand / Math.max(1, openDaysIn(from, to, closures));
  const weeks: StaffedWeek[] = [];
  for (let week = weekOf(from); mondayOf(week) <= to; week = nextWeek(week)) {
    const [first, last] = [later(from, mondayOf(week)), earlier(to, addDays(mondayOf(week), 6))];
    const days = openDaysIn(first, last, closures);
    if (days === 0) continue;
    const capacities = options.map(
      (option) => option.capacityPerDay * openIn(later(first, option.from), earlier(last, option.to), closures),
    );
    weeks.push({ week, demand: perDay * days, capacities });
  }
  return weeks;
}

const openIn = (from: Day, to: Day, closures: Closures): number => (from > to ? 0 : openDaysIn(from, to, closures));
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
