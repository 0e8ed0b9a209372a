import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { MilestonesEvent } from './milestones.events.js';

/** What may be known of dates, deliverables and budgets. */
export const milestoneVisibility = {
  BudgetSet: inGrant,
  BudgetConsumed: inGrant,
  DeliverablePlanned: inGrant,
  DeliverableSubmitted: inGrant,
  DeliverableAccepted: inGrant,
  DeliverableRejected: inGrant,
  DeliverableHandedOver: inGrant,
  MilestonePlanned: inGrant,
  MilestoneRescheduled: inGrant,
  MilestoneMissed: inGrant,
  MilestoneReached: inGrant,
} satisfies VisibilityTable<MilestonesEvent>;
