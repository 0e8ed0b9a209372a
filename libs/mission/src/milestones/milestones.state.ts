import { fold } from '#decider';
import type { MissionContext } from '../mission/mission.events.js';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { onBudget, type BudgetsState } from './budget.state.js';
import { onDeliverable, type DeliverablesState } from './deliverable.state.js';
import type { MilestoneKind, MilestoneReached, MilestonesEvent } from './milestones.events.js';

/** A change of the due date of a step. */
export interface MilestoneMove extends Trace {
  from: Day;
  to: Day;
  reason: string;
  /** Moved because it was not done in time, rather than beforehand. */
  missed: boolean;
}

/** A step of the mission, with every date it ever had. */
export interface Milestone {
  /** Line that recorded it first. */
  revision: number;
  kind: MilestoneKind;
  name?: string;
  deliverables: readonly Ref[];
  functions: readonly string[];
  /** The template that it comes from, when it was not planned by hand. */
  template?: MissionContext;
  planned: Trace;
  /** Due date when it was planned. Never changes. */
  firstDue: Day;
  /** Due date now. */
  due: Day;
  moves: MilestoneMove[];
  reached?: Traced<MilestoneReached['data'], 'milestone'>;
}

/** Steps in the order of planning, what they deliver and what they cost. */
export interface MilestonesState extends DeliverablesState, BudgetsState {
  milestones: Record<Ref, Milestone>;
}

const nothing = (): MilestonesState => ({ milestones: {}, deliverables: {}, budgets: {} });

export const milestones = fold<MilestonesState, MilestonesEvent>(nothing, {
  MilestonePlanned(state, event) {
    const { milestone, kind, due, name, deliverables, functions, template } = event.data;
    state.milestones[milestone] = {
      revision: event.revision,
      kind,
      ...(name && { name }),
      deliverables,
      functions,
      ...(template && { template }),
      planned: traceOf(event),
      firstDue: due,
      due,
      moves: [],
    };
  },
  MilestoneRescheduled(state, event) {
    const { milestone, due, previousDue, reason } = event.data;
    move(state, milestone, { from: previousDue, to: due, reason, missed: false, ...traceOf(event) });
  },
  MilestoneMissed(state, event) {
    const { milestone, newDue, previousDue, reason } = event.data;
    move(state, milestone, { from: previousDue, to: newDue, reason, missed: true, ...traceOf(event) });
  },
  MilestoneReached(state, event) {
    const milestone = state.milestones[event.data.milestone];
    if (milestone) milestone.reached = traced(event, 'milestone');
  },
  ...onDeliverable,
  ...onBudget,
});

function move(state: MilestonesState, ref: Ref, made: MilestoneMove): void {
  const milestone = state.milestones[ref];
  if (!milestone) return;
  milestone.due = made.to;
  milestone.moves.push(made);
}
