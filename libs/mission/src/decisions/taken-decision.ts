import { workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import type { TakenDecision } from './decisions.state.js';

type Taken = ReadOnly<TakenDecision>;

/** Working days within which a decision must be recorded, with its reason, so that people learn of it in time. */
export const IN_TIME = 5;

/** Does it have a reason, given at once or afterwards? */
export const isJustified = ({ justification, justifications }: Taken): boolean =>
  Boolean(justification) || justifications.length > 0;

/** Brought in from before the mission's time: when it was recorded says nothing about who knew of it. */
export const isHistory = ({ origin }: Taken): boolean => origin === 'IMPORT';

/** Working days from the decision to its recording; none for history. */
export const recordingDelay = (taken: Taken): number =>
  isHistory(taken) ? 0 : workingDaysBetween(taken.takenOn, taken.recordedOn);

/** Had it its reason when it was recorded in time? A reason given afterwards repairs nothing; history needs evidence too. */
export const isJustifiedInTime = (taken: Taken): boolean =>
  Boolean(taken.justification) && recordingDelay(taken) <= IN_TIME && (!isHistory(taken) || taken.evidence.length > 0);

/** Were those concerned told? */
export const isCommunicated = ({ communicated, communications }: Taken): boolean =>
  communicated || communications.length > 0;

/** Does it hold, or did another one take its place? */
export const isInForce = ({ supersededBy }: Taken): boolean => supersededBy === undefined;

/** How far it was carried out, as last reported. */
export const executionOf = ({ executions }: Taken): Taken['executions'][number] | undefined => executions.at(-1);

/** The day on which it was first reported as carried out in whole. */
export const appliedOn = ({ executions }: Taken): Day | undefined =>
  executions.find(({ state }) => state === 'DONE')?.on;

/** The day on which its effect was to be looked at, while no one has and it still holds. */
export const awaitedReview = (taken: Taken): Day | undefined =>
  isInForce(taken) && taken.reviews.length === 0 ? taken.reviewOn : undefined;

/** How its reason was first given, and when. */
export const reasonOf = ({ justification, takenOn, justifications }: Taken): { text: string; on: Day } | undefined => {
  if (justification) return { text: justification, on: takenOn };
  const [completed] = justifications;
  return completed && { text: completed.justification, on: completed.on };
};

/** Is the day for looking at its effect past, without a review? */
export function isReviewOverdue(taken: Taken, day: Day): boolean {
  const due = awaitedReview(taken);
  return due !== undefined && due < day;
}
