import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import { isInternal } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import type { FlagCode } from '../refusals/flags.js';
import type { Day } from '../shared/vocabulary.js';
import type { ExecutionState } from './decisions.events.js';
import type { RegisteredDecision } from './register.js';
import { registerFlags } from './register-flags.js';
import { QUEUE_AGES } from './register-vocabulary.js';
import {
  executionOf,
  IN_TIME,
  isCommunicated,
  isJustified,
  isJustifiedInTime,
  recordingDelay,
} from './taken-decision.js';

type Inputs = ReadOnly<Pick<MissionState, 'governance' | 'decisions' | 'access' | 'exitReadiness'>>;
type Taken = NonNullable<RegisteredDecision['taken']>;

/** Some of the decisions taken. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What share of the decisions taken have each quality that a register should show. */
export function qualitiesOf({ access }: Inputs, register: readonly RegisteredDecision[]) {
  const taken = register.flatMap((each) => each.taken ?? []);
  const having = (has: (decision: Taken) => boolean): Share => ({ count: taken.filter(has).length, of: taken.length });
  const proposed = register.filter(({ taken: made, proposal }) => made && proposal);
  const recommended = proposed.filter(({ proposal }) => proposal?.recommended !== undefined);
  return {
    justified: having(isJustified),
    justifiedInTime: having(isJustifiedInTime),
    communicated: having(isCommunicated),
    applied: having((decision) => executionOf(decision)?.state === 'DONE'),
    withEvidence: having(({ evidence }) => evidence.length > 0),
    internal: having(({ by }) => isInternal(access, by)),
    compared: { count: proposed.length, of: taken.length },
    asRecommended: {
      count: recommended.filter(({ taken: made, proposal }) => made?.chosen === proposal?.recommended).length,
      of: recommended.length,
    },
  };
}

/** How many decisions were last reported as carried out in whole, in part or not; `UNKNOWN`: no one has said. */
export function executionsOf(register: readonly RegisteredDecision[]): ReadonlyMap<ExecutionState | 'UNKNOWN', number> {
  const counts = new Map<ExecutionState | 'UNKNOWN', number>();
  for (const { taken } of register) {
    if (!taken) continue;
    const state = executionOf(taken)?.state ?? 'UNKNOWN';
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

/** Days from a proposal to its decision; undefined as long as none that was proposed is taken. */
export const daysToDecide = ({ proposal, taken }: RegisteredDecision): number | undefined =>
  proposal && taken ? daysBetween(proposal.on, taken.takenOn) : undefined;

/** Half of the decisions that were proposed took no more than so many days. */
export const medianDaysToDecide = (register: readonly RegisteredDecision[]): number | undefined =>
  median(register.flatMap((each) => daysToDecide(each) ?? []));

/** Working days from decisions to their recording, and how many were recorded too late for people to know. */
export function recordingDelays(register: readonly RegisteredDecision[]) {
  const delays = register.flatMap(({ taken }) => (taken ? [recordingDelay(taken)] : []));
  return {
    median: median(delays),
    longest: delays.length === 0 ? undefined : Math.max(...delays),
    late: { count: delays.filter((delay) => delay > IN_TIME).length, of: delays.length },
  };
}

/** What waits for a decision, and for how long. */
export function openQueue(register: readonly RegisteredDecision[], day: Day) {
  const open = register.filter(({ taken }) => !taken);
  const ages = open.flatMap(({ proposal }) => (proposal ? [daysBetween(proposal.on, day)] : []));
  return {
    count: open.length,
    suspended: open.filter(({ state }) => state === 'SUSPENDED').length,
    medianDays: median(ages),
    oldestDays: ages.length === 0 ? undefined : Math.max(...ages),
    ages: QUEUE_AGES.map((fromDays, at) => {
      const next: number | undefined = QUEUE_AGES[at + 1];
      const isOfAge = (age: number) => age >= fromDays && (next === undefined || age < next);
      return { fromDays, toDays: next === undefined ? undefined : next - 1, count: ages.filter(isOfAge).length };
    }),
  };
}

/** What reviews of the effect of decisions said, the last review of each. */
export function outcomesOf(register: readonly RegisteredDecision[]) {
  const reviews = register.flatMap(({ taken }) => taken?.reviews.at(-1) ?? []);
  const failures = reviews.filter(({ failed }) => failed);
  const causes = new Map<string, number>();
  for (const cause of failures.flatMap((failure) => failure.causes)) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  return {
    reviewed: reviews.length,
    failed: failures.length,
    analysed: failures.filter((failure) => failure.causes.length > 0).length,
    causes: [...causes].map(([cause, count]) => ({ cause, count })).toSorted((a, b) => b.count - a.count),
  };
}

/** How many decisions carry each mark, the most frequent first. */
export function flagCounts(inputs: Inputs, register: readonly RegisteredDecision[], day: Day) {
  const counts = new Map<FlagCode, number>();
  for (const { taken } of register) {
    for (const flag of taken ? registerFlags(inputs, taken, day) : []) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  return [...counts].map(([flag, count]) => ({ flag, count })).toSorted((a, b) => b.count - a.count);
}
