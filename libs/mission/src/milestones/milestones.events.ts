import type { StoredForm } from '#ledger';
import type { MissionContext } from '../mission/mission.events.js';
import type { Day, EventOf, EvidenceRef, Ref } from '../shared/vocabulary.js';
import { budgetEvents, type BudgetEvent } from './budget.events.js';
import { deliverableEvents, type DeliverableEvent } from './deliverable.events.js';

export const MILESTONE_KINDS = ['FLASH_AUDIT', 'DIAGNOSTICS', 'MACRO_PROJECT', 'DELIVERABLES', 'HANDOVER'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** A dated step of the mission. */
export type MilestonePlanned = EventOf<
  'MilestonePlanned',
  {
    readonly milestone: Ref;
    readonly kind: MilestoneKind;
    readonly due: Day;
    readonly name?: string;
    /** Deliverables that must be accepted before it is reached; they may be planned later. */
    readonly deliverables: readonly Ref[];
    readonly functions: readonly string[];
    /** The template that it comes from, when it was not planned by hand. */
    readonly template?: MissionContext;
  }
>;

/** A step is moved before its day, for a reason. Its first due date is not forgotten. */
export type MilestoneRescheduled = EventOf<
  'MilestoneRescheduled',
  { readonly milestone: Ref; readonly due: Day; readonly reason: string; readonly previousDue: Day }
>;

/** A step was not done in time: why, and when it is due now. */
export type MilestoneMissed = EventOf<
  'MilestoneMissed',
  { readonly milestone: Ref; readonly reason: string; readonly newDue: Day; readonly previousDue: Day }
>;

/** A step is done. */
export type MilestoneReached = EventOf<
  'MilestoneReached',
  { readonly milestone: Ref; readonly evidence?: EvidenceRef }
>;

/** The dated steps alone. */
export type MilestoneEvent = MilestonePlanned | MilestoneRescheduled | MilestoneMissed | MilestoneReached;

/** Steps, what they deliver and what they cost. */
export type MilestonesEvent = MilestoneEvent | DeliverableEvent | BudgetEvent;

export const milestoneEvents = {
  MilestonePlanned: { schema: 1 },
  MilestoneRescheduled: { schema: 1 },
  MilestoneMissed: { schema: 1 },
  MilestoneReached: { schema: 1 },
  ...deliverableEvents,
  ...budgetEvents,
} satisfies Record<MilestonesEvent['type'], StoredForm>;
