import { by, type ReadOnly } from '#decider';
import { ewmaArl, ewmaDeviation, ewmaStep, mean, type Ewma } from '#statistics';
import type { OwnerLoad } from '../weak-signals.state.js';

type Load = ReadOnly<OwnerLoad>;

/** Weeks that say what is usual, before anything may alarm. */
export const USUAL_WEEKS = 8;

/**
 * Weight of the newest week, and half-width of the limit in standard deviations of the average. Published for this pair: on
 * average 500 weeks to a false alarm of either side, 10.5 to one after a shift by 1 σ. Lucas and Saccucci (1990); Montgomery,
 * Introduction to Statistical Quality Control, 7th edition, table 9.11.
 */
export const OWNER_LOAD_DESIGN: Ewma = { lambda: 0.2, limit: 2.962 };

/** Weeks to a false alarm of either side: published as 500. Of a rise alone, of which the load alarms, about twice as many. */
export const OWNER_LOAD_ARL0 = ewmaArl(OWNER_LOAD_DESIGN, 0);

/** Expected range of two normal values, in σ: d2 for n = 2. Montgomery, appendix VI. */
const D2 = 1.128;

/** Least σ of a whole number from 1 to 5: that of its rounding, 1/√12 (Sheppard). Equal weeks would have none. */
const LEAST_SIGMA = 1 / Math.sqrt(12);

/** What is usual: the mean of the first eight weeks, and σ from their moving ranges. */
export interface UsualLoad {
  readonly mean: number;
  readonly sigma: number;
}

/** The smoothed load at the end of a week. */
export interface LoadPoint {
  readonly recorded: Load;
  readonly smoothed: number;
  /** Above it the load alarms; it widens with the number of points. */
  readonly limit: number;
}

/** All that the chart says of the weeks recorded so far. */
export interface WatchedLoad {
  /** Left out while it learns. */
  readonly usual?: UsualLoad;
  /** The weeks compared with what is usual, in their order. */
  readonly points: readonly LoadPoint[];
  /** The week with which the alarm that lasts began. */
  readonly since?: string;
}

/** What the chart says of these weeks, in the order in which they were recorded. */
export function watchedLoad(loads: readonly Load[]): WatchedLoad {
  const { first, watched } = loadWeeks(loads);
  const usual = usualLoad(first);
  if (!usual) return { points: [] };
  const points = loadPoints(usual, watched);
  const since = alarmSince(points);
  return { usual, points, ...(since !== undefined && { since }) };
}

/** The weeks that say what is usual, the first eight recorded, and those compared with them. */
function loadWeeks(loads: readonly Load[]): {
  readonly first: readonly Load[];
  readonly watched: readonly Load[];
} {
  const first = loads.slice(0, USUAL_WEEKS).toSorted(byWeek);
  const last = first.at(-1)?.week ?? '';
  const watched = loads.length < USUAL_WEEKS ? [] : loads.filter(({ week }) => week > last).toSorted(byWeek);
  return { first, watched };
}

const byWeek = by<Load>(({ week }) => week);

/** What is usual; undefined before eight weeks. An individuals chart: σ = mean moving range / d2. Montgomery, 6.4. */
function usualLoad(usual: readonly Load[]): UsualLoad | undefined {
  const average = mean(usual.map(({ load }) => load));
  if (usual.length < USUAL_WEEKS || average === undefined) return undefined;
  const ranges = usual.slice(1).map(({ load }, index) => Math.abs(load - (usual[index]?.load ?? load)));
  return { mean: average, sigma: Math.max(LEAST_SIGMA, (mean(ranges) ?? 0) / D2) };
}

/** The points of the chart: z = 0.2·load + 0.8·z before, from the mean; the limit is exact for the number of points. */
function loadPoints({ mean: usual, sigma }: UsualLoad, watched: readonly Load[]): readonly LoadPoint[] {
  let smoothed = usual;
  return watched.map((recorded, index) => {
    smoothed = ewmaStep(OWNER_LOAD_DESIGN, smoothed, recorded.load);
    const spread = sigma * ewmaDeviation(OWNER_LOAD_DESIGN, index + 1);
    return { recorded, smoothed, limit: usual + OWNER_LOAD_DESIGN.limit * spread };
  });
}

/** Is the smoothed load above its limit? */
export const isAbove = ({ smoothed, limit }: LoadPoint): boolean => smoothed > limit;

/** Weeks in a row at or below the limit after which an alarm is over. */
const CALM_WEEKS = 2;

/** The week with which an alarm that lasts began; undefined when there is none. It lasts until two calm weeks in a row. */
function alarmSince(points: readonly LoadPoint[]): string | undefined {
  let since: string | undefined;
  let calm = 0;
  for (const point of points) {
    if (isAbove(point)) {
      since ??= point.recorded.week;
      calm = 0;
    } else if (++calm === CALM_WEEKS) since = undefined;
  }
  return since;
}
