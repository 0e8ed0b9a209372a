import { addMonths, periodStart, quarterOf } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day, Ref } from '../shared/vocabulary.js';
import { ESTABLISHED } from './capability-level.js';
import type { FollowedProcess } from './processes.state.js';

/** The processes that first reached level 3 in a quarter. */
export interface QuarterOfGrowth {
  readonly quarter: string;
  readonly processes: readonly Ref[];
}

type Processes = readonly (readonly [Ref, ReadOnly<FollowedProcess>])[];

/**
 * Processes reaching level 3 per quarter, by the business day of their first assessment at that level: every quarter
 * from the first assessment of any process to the day of the answer, those in which none did too.
 */
export function growthOf(processes: Processes, day: Day): readonly QuarterOfGrowth[] {
  const first = processes
    .flatMap(([, { assessments }]) => assessments.map(({ on }) => on))
    .sort()
    .at(0);
  if (first === undefined) return [];
  return quartersBetween(first, day).map((quarter) => ({
    quarter,
    processes: processes.filter(([, process]) => reachedIn(process) === quarter).map(([ref]) => ref),
  }));
}

function reachedIn({ assessments }: ReadOnly<FollowedProcess>): string | undefined {
  const established = assessments.filter(({ level }) => level >= ESTABLISHED).map(({ on }) => on);
  const first = established.sort().at(0);
  return first === undefined ? undefined : quarterOf(first);
}

function quartersBetween(from: Day, to: Day): readonly string[] {
  const quarters: string[] = [];
  for (let day = periodStart(quarterOf(from)) ?? to; day <= to; day = addMonths(day, 3)) quarters.push(quarterOf(day));
  return quarters;
}
