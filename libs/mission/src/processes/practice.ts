import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import { facadeGap } from '#statistics';
import type { Day, Rate } from '../shared/vocabulary.js';
import type { FollowedProcess, ProcessRun } from './processes.state.js';

type Process = ReadOnly<FollowedProcess>;

/** Days over which practice is looked at. */
export const PRACTICE_DAYS = 30;

/** What a process promises on paper, and what was done of it lately. */
export interface Practice {
  /** Runs of the last thirty days. */
  readonly runs: readonly ReadOnly<ProcessRun>[];
  /** Those by people of the company. */
  readonly internal: number;
  /** Those by people of the company, done as written. */
  readonly conforming: number;
  /** Steps described over steps, by the last version; undefined when it does not count them. */
  readonly documentedShare?: Rate;
  /**
   * How far paper is ahead of practice, 0 to 1; without a run lately practice is 0. Undefined of a process that was never
   * executed: 0 of 0 is not evaluated.
   */
  readonly gap?: Rate;
}

/** What was done of a process in the thirty days up to a day, against what its last version describes. */
export function practiceOf({ versions, executions }: Process, day: Day): Practice {
  const first = addDays(day, -PRACTICE_DAYS);
  const runs = executions.filter(({ on }) => first <= on && on <= day);
  const internal = runs.filter((run) => run.internal);
  const conforming = internal.filter((run) => run.conforming).length;
  const { stepsTotal = 0, stepsDocumented = 0 } = versions.at(-1) ?? {};
  const counts = { documentedSteps: stepsDocumented, steps: stepsTotal };
  return {
    runs,
    internal: internal.length,
    conforming,
    ...(stepsTotal > 0 && { documentedShare: stepsDocumented / stepsTotal }),
    ...(executions.length > 0 && {
      gap: facadeGap({ ...counts, conformingExecutions: conforming, executions: runs.length }),
    }),
  };
}
