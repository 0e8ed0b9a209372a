import type { MendingTable } from '../pipeline/mending.js';
import type { MilestonesEvent } from './milestones.events.js';
import { rescheduleMilestone } from './reschedule-milestone.command.js';

export const milestonesMending: MendingTable<MilestonesEvent> = {
  MilestonePlanned: { mistake: 'strikable', texts: ['name'] },
  MilestoneRescheduled: { mistake: { correction: rescheduleMilestone }, texts: ['reason'] },
  MilestoneMissed: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: {
      MilestoneRescheduled: { milestone: 'milestone', newDue: 'previousDue' },
      MilestoneMissed: { milestone: 'milestone', newDue: 'previousDue' },
    },
  },
  MilestoneReached: { mistake: 'strikable' },
  BudgetSet: { mistake: 'strikable', texts: ['name'] },
  BudgetConsumed: { mistake: 'strikable' },
  DeliverablePlanned: { mistake: 'strikable', texts: ['name'] },
  DeliverableSubmitted: {
    mistake: 'strikable',
    texts: ['name'],
    opens: { DeliverableAccepted: { deliverable: 'deliverable' }, DeliverableRejected: { deliverable: 'deliverable' } },
  },
  DeliverableAccepted: {
    mistake: 'strikable',
    opens: {
      DeliverableHandedOver: { deliverable: 'deliverable' },
      MilestoneReached: ({ deliverable }, { milestone }, { now }) =>
        now.milestones.milestones[milestone]?.deliverables.includes(deliverable) ?? false,
    },
  },
  DeliverableRejected: { mistake: 'strikable', texts: ['reason'] },
  DeliverableHandedOver: { mistake: 'strikable' },
};
