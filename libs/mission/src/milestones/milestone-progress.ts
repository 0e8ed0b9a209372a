import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day, Ref } from '../shared/vocabulary.js';
import { consumedCents, type Budget } from './budget.state.js';
import { isAccepted, type Deliverable } from './deliverable.state.js';
import type { MilestoneStanding } from './milestones-vocabulary.js';
import type { Milestone, MilestonesState } from './milestones.state.js';
import { refsOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<MilestonesState>;

/** Where a step stands on a day. It is late from the day after its present due date. */
export function standingOf({ reached, due }: ReadOnly<Milestone>, day: Day): MilestoneStanding {
  if (reached) return 'REACHED';
  return due < day ? 'LATE' : 'AHEAD';
}

/**
 * Days from the first due date to the day it was reached; before that to the present due date, or to the day of the
 * answer once that has passed. Negative when it came early.
 */
export function slipDays({ reached, firstDue, due }: ReadOnly<Milestone>, day: Day): number {
  return daysBetween(firstDue, reached?.on ?? (due < day ? day : due));
}

/** The outputs that a step waits for: listed and not accepted. */
export const waitingFor = (state: State, { deliverables }: ReadOnly<Milestone>): readonly Ref[] =>
  deliverables.filter((deliverable) => !isAccepted(state, deliverable));

/** Every output that was promised: planned, listed by a step, or handed in. In the order of naming. */
export const promisedDeliverables = ({ deliverables, milestones }: State): readonly Ref[] => [
  ...new Set([...refsOf(deliverables), ...valuesOf(milestones).flatMap((step) => step.deliverables)]),
];

/** The day by which an output is due: its own, else the first due date of the earliest step that lists it. */
export const dueOf = ({ milestones, deliverables }: State, deliverable: Ref): Day | undefined =>
  known(deliverables, deliverable)?.planned?.due ??
  valuesOf(milestones)
    .filter((step) => step.deliverables.includes(deliverable))
    .map(({ firstDue }) => firstDue)
    .sort()
    .at(0);

/** Was it accepted by its due day? Undefined when it has none, or when there is still time. */
export function acceptedInTime(state: State, deliverable: Ref, day: Day): boolean | undefined {
  const due = dueOf(state, deliverable);
  const accepted = known(state.deliverables, deliverable)?.accepted;
  if (due === undefined) return undefined;
  if (accepted) return accepted.on <= due;
  return due < day ? false : undefined;
}

/** An output that was planned or handed in; undefined when a step only announces it. */
export const known = (deliverables: State['deliverables'], deliverable: Ref): ReadOnly<Deliverable> | undefined =>
  Object.hasOwn(deliverables, deliverable) ? deliverables[deliverable] : undefined;

/** Was more spent than was set aside? */
export const isOverrun = (budget: ReadOnly<Budget>): boolean => consumedCents(budget) > budget.amountCents;
