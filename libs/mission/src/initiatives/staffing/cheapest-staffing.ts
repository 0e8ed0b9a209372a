import type { Week } from '#calendar';
import type { Cents } from '../../shared/vocabulary.js';

/** More options would make too many sets to compare them all. */
export const MOST_OPTIONS = 12;

/** What a week asks for, and what each option would add to it, in the order of the options; in units. */
export interface StaffedWeek {
  readonly week: Week;
  readonly demand: number;
  readonly capacities: readonly number[];
}

/** Units that stay uncovered in all, and the weeks in which some do. */
export interface Shortfall {
  readonly uncovered: number;
  readonly weeks: readonly Week[];
}

/** A set of options. */
export interface StaffingChoice extends Shortfall {
  /** Places of the options, in their order. */
  readonly chosen: readonly number[];
  readonly costCents: Cents;
}

/** What a set of options, by their places, leaves uncovered. All of them together leave the least. */
export function shortfall(weeks: readonly StaffedWeek[], chosen: readonly number[]): Shortfall {
  const short = weeks.map((week) => ({ week: week.week, missing: missingIn(week, chosen) }));
  return {
    uncovered: rounded(short.reduce((sum, { missing }) => sum + missing, 0)),
    weeks: short.filter(({ missing }) => missing > 0).map(({ week }) => week),
  };
}

/**
 * The set that leaves the fewest units uncovered, and of those the cheapest, then the smallest: every set is compared, so
 * that it is exact. Where some set covers every week, it is the cheapest that does.
 */
export function cheapestStaffing(weeks: readonly StaffedWeek[], costs: readonly Cents[]): StaffingChoice {
  const profiles = alike(weeks);
  let best = measured(0, profiles, costs);
  for (let set = 1; set < 2 ** costs.length; set += 1) {
    const next = measured(set, profiles, costs);
    if (isBetter(next, best)) best = next;
  }
  const chosen = placesOf(best.set, costs.length);
  return { chosen, costCents: best.costCents, ...shortfall(weeks, chosen) };
}

interface Measured {
  readonly set: number;
  readonly size: number;
  readonly costCents: Cents;
  readonly uncovered: number;
}

const isBetter = (one: Measured, other: Measured): boolean =>
  one.uncovered !== other.uncovered
    ? one.uncovered < other.uncovered
    : one.costCents !== other.costCents
      ? one.costCents < other.costCents
      : one.size < other.size;

function measured(set: number, profiles: readonly Profile[], costs: readonly Cents[]): Measured {
  const chosen = placesOf(set, costs.length);
  const missing = profiles.reduce((sum, { like, times }) => sum + times * missingIn(like, chosen), 0);
  return {
    set,
    size: chosen.length,
    costCents: chosen.reduce((sum, place) => sum + (costs[place] ?? 0), 0),
    uncovered: rounded(missing),
  };
}

const placesOf = (set: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => place).filter((place) => Math.floor(set / 2 ** place) % 2 === 1);

/** What a set leaves uncovered in a week. */
const missingIn = ({ demand, capacities }: Pick<StaffedWeek, 'demand' | 'capacities'>, chosen: readonly number[]) =>
  Math.max(0, rounded(demand - chosen.reduce((sum, place) => sum + (capacities[place] ?? 0), 0)));

/** Less than a millionth of a unit is what arithmetic on decimals leaves. */
const rounded = (units: number): number => Math.round(units * 1e6) / 1e6;

interface Profile {
  readonly like: StaffedWeek;
  readonly times: number;
}

/** Most weeks ask for the same and are offered the same: each kind of week is looked at once. */
function alike(weeks: readonly StaffedWeek[]): readonly Profile[] {
  const byKind = new Map<string, Profile>();
  for (const week of weeks) {
    const kind = [week.demand, ...week.capacities].join();
    const known = byKind.get(kind);
    byKind.set(kind, { like: known?.like ?? week, times: (known?.times ?? 0) + 1 });
  }
  return [...byKind.values()];
}
