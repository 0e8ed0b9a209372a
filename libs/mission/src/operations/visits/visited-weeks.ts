import { addDays, daysBetween, isClosedWeek, mondayOf, nextWeek, weekOf, type Closures, type Week } from '#calendar';
import { by, sameName, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Day } from '../../shared/vocabulary.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'operations'>>;

/** A visit as it is kept. */
export type Visit = State['operations']['visits'][number];

/** Open weeks without a visit after which a site is said to be unvisited. */
const UNVISITED_AFTER_WEEKS = 6;

/** The visits of a site, the earliest first. */
export const visitsOf = ({ operations }: State, site: string): readonly Visit[] =>
  operations.visits.filter((visit) => sameName(visit.site, site)).toSorted(by(({ on }) => on));

/** The day from which a site is to be visited: that of the start, or of its joining. Undefined before the start. */
export function followedFrom({ mission, operations }: State, site: string): Day | undefined {
  const joined = Object.hasOwn(operations.sites, site) ? operations.sites[site]?.onboardedOn : undefined;
  return mission.startedOn && (joined ?? mission.startedOn);
}

/** Weeks that are over on a day, the one of another day first, but for those in which the company is closed. */
export function openWeeks(from: Day, day: Day, closures: Closures): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = weekOf(from); addDays(mondayOf(week), 6) <= day; week = nextWeek(week))
    if (!isClosedWeek(closures, week)) weeks.push(week);
  return weeks;
}

/** Last day on which a visit comes in time after that of a day: six weeks later, weeks of closure not counted. */
export function visitDue(since: Day, closures: Closures): Day {
  let week = weekOf(since);
  for (let open = 0; open < UNVISITED_AFTER_WEEKS; ) {
    week = nextWeek(week);
    if (!isClosedWeek(closures, week)) open += 1;
  }
  return addDays(mondayOf(week), daysBetween(mondayOf(weekOf(since)), since));
}
