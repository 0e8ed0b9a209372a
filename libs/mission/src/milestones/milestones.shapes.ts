import { shape, t } from '#shapes';
import { CONTEXTS } from '../mission/mission.events.js';
import { Notice } from '../shared/notice.shapes.js';
import { DELIVERABLE_STATUSES } from './deliverable.state.js';
import { MILESTONE_STANDINGS } from './milestones-vocabulary.js';
import { MILESTONE_KINDS } from './milestones.events.js';

export class MilestoneMove extends shape('A change of the due date of a step.', {
  on: t.day('Business day of the change.'),
  by: t.person(),
  from: t.day(),
  to: t.day(),
  reason: t.text(),
  missed: t.yesNo('Moved because it was not done in time, rather than beforehand.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class Milestone extends shape('A dated step of the mission, with every date it ever had.', {
  milestone: t.ref('milestone'),
  kind: t.oneOf('MilestoneKind', MILESTONE_KINDS),
  name: t.text().maybe(),
  template: t.oneOf('MissionContext', CONTEXTS, 'The template that planned it; none when planned by hand.').maybe(),
  functions: t.listOf(t.text(), 'Functions of the company that take part.'),
  standing: t.oneOf('MilestoneStanding', MILESTONE_STANDINGS, 'REACHED, LATE (its day has passed) or AHEAD.'),
  firstDue: t.day('Due date when it was planned. Never changes.'),
  due: t.day('Due date now.'),
  reachedOn: t.day('Business day on which it was reached.').maybe(),
  slipDays: t.days('From the first due date to the day reached, else to that now expected. Negative: early.'),
  onTime: t.yesNo('Reached by the first due date; none while there is time.').maybe(),
  evidence: t.ref('evidence', 'Evidence that it was reached.').maybe(),
  deliverables: t.listOf(t.ref('deliverable'), 'Deliverables that must be accepted before it is reached.'),
  waitingFor: t.listOf(t.ref('deliverable'), 'Those of them that are not accepted.'),
  moves: t.listOf(MilestoneMove, 'In order.'),
}) {}

export class MilestoneTotals extends shape('How the calendar is kept.', {
  planned: t.count(),
  reached: t.count(),
  onTime: t.count('Reached by their first due date.'),
  late: t.count('Not reached, and their present due date has passed.'),
  worstSlipDays: t.days('Longest slip, in days; none without a step.').maybe(),
}) {}

export class DeliverableRejection extends shape('An output that was sent back, and why.', {
  on: t.day(),
  by: t.person(),
  reason: t.text(),
}) {}

export class Deliverable extends shape('An output, accepted by a person other than its producer.', {
  deliverable: t.ref('deliverable'),
  name: t.text('None as long as a step only announces it.').maybe(),
  status: t.oneOf('DeliverableStatus', DELIVERABLE_STATUSES),
  due: t.day('Its own due day, else that of the step that lists it.').maybe(),
  producer: t.person().maybe(),
  submittedOn: t.day('Day on which it was last handed in.').maybe(),
  evidence: t.ref('evidence', 'The document handed in last.').maybe(),
  submissions: t.count('How often it was handed in.'),
  rejections: t.listOf(DeliverableRejection),
  acceptedOn: t.day().maybe(),
  acceptedBy: t.person().maybe(),
  onTime: t.yesNo('Accepted by its due day; none without one or while there is time.').maybe(),
  handedOverOn: t.day().maybe(),
  handedOverTo: t.person('Who keeps it alive after the mission.').maybe(),
}) {}

export class DeliverableTotals extends shape('How much of what was promised was accepted.', {
  planned: t.count('Promised: planned, listed by a step, or handed in.'),
  accepted: t.count(),
  acceptedShare: t.ratio('Accepted over planned, 0 to 1.').maybe(),
  due: t.count('With a due day, and accepted or past it.'),
  onTime: t.count('Of these, accepted by their due day.'),
  onTimeShare: t.ratio('On time over due, 0 to 1.').maybe(),
  handedOver: t.count(),
}) {}

export class BudgetConsumption extends shape('What was spent of a budget at one time.', {
  on: t.day(),
  by: t.person(),
  amountCents: t.cents('Negative for a credit note.'),
  totalCents: t.cents('Spent in all, this time included.'),
  evidence: t.ref('evidence').maybe(),
}) {}

export class Budget extends shape('An amount set aside, and what was spent of it.', {
  budget: t.ref('budget'),
  name: t.text(),
  amountCents: t.cents(),
  consumedCents: t.cents(),
  remainingCents: t.cents('Negative when it is overrun.'),
  consumedShare: t.ratio('Spent over set aside; above 1, overrun.').maybe(),
  overrun: t.yesNo(),
  consumptions: t.listOf(BudgetConsumption),
}) {}

export class BudgetTotals extends shape('How budgets are kept.', {
  budgets: t.count(),
  onBudget: t.count('Not overrun.'),
  amountCents: t.cents(),
  consumedCents: t.cents(),
}) {}

export class MilestoneTemplateStep extends shape('A step that a template plans.', {
  kind: t.oneOf('MilestoneKind', MILESTONE_KINDS),
  due: t.day('Counted from the start of the mission, or back from the planned end.'),
}) {}

export class MilestoneTemplate extends shape('The usual steps of a kind of mission, with the dates of this one.', {
  template: t.oneOf('MissionContext', CONTEXTS),
  ofThisMission: t.yesNo('The template of this mission’s own context.'),
  applied: t.yesNo('The steps of the mission come from it.'),
  steps: t.listOf(MilestoneTemplateStep, 'Steps beyond the planned end are left out.'),
}) {}

export class Milestones extends shape('The calendar of the mission, what it delivers and what it costs.', {
  asOf: t.asOf(),
  plannedEnd: t.day('Contract end.'),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  totals: t.one(MilestoneTotals),
  milestones: t.listOf(Milestone, 'By present due date.'),
  deliverableTotals: t.one(DeliverableTotals),
  deliverables: t.listOf(Deliverable, 'In the order of naming.'),
  budgetTotals: t.one(BudgetTotals),
  budgets: t.listOf(Budget, 'In the order of setting.'),
  templates: t.listOf(MilestoneTemplate, 'The one of this mission’s context first.'),
}) {}
