import { AsOfType, CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CONTEXTS } from '../mission/mission.events.js';
import { NoticeType } from '../shared/notice.types.js';
import { DELIVERABLE_STATUSES } from './deliverable.state.js';
import { MILESTONE_KINDS } from './milestones.events.js';
import { MILESTONE_STANDINGS } from './milestones-vocabulary.js';

const KindEnum = enumOf('MilestoneKind', MILESTONE_KINDS);
const StandingEnum = enumOf('MilestoneStanding', MILESTONE_STANDINGS);
const DeliverableStatusEnum = enumOf('DeliverableStatus', DELIVERABLE_STATUSES);
const ContextEnum = enumOf('MissionContext', CONTEXTS);

@ObjectType('MilestoneMove', { description: 'A change of the due date of a step.' })
export class MilestoneMoveType {
  @Field(() => DayScalar, { description: 'Business day of the change.' })
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Boolean, { description: 'Moved because it was not done in time, rather than beforehand.' })
  missed!: boolean;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('Milestone', { description: 'A dated step of the mission, with every date it ever had.' })
export class MilestoneType {
  @Field(() => String)
  milestone!: string;

  @Field(() => KindEnum)
  kind!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => ContextEnum, { nullable: true, description: 'The template that planned it; none when planned by hand.' })
  template!: string | null;

  @Field(() => [String], { description: 'Functions of the company that take part.' })
  functions!: readonly string[];

  @Field(() => StandingEnum, { description: 'REACHED, LATE (its day has passed) or AHEAD.' })
  standing!: string;

  @Field(() => DayScalar, { description: 'Due date when it was planned. Never changes.' })
  firstDue!: string;

  @Field(() => DayScalar, { description: 'Due date now.' })
  due!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Business day on which it was reached.' })
  reachedOn!: string | null;

  @Field(() => Int, {
    description:
      'Days after the first due date: when reached, else as it looks on the day of the answer. Negative: early.',
  })
  slipDays!: number;

  @Field(() => Boolean, { nullable: true, description: 'Reached by the first due date; none while there is time.' })
  onTime!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Evidence that it was reached.' })
  evidence!: string | null;

  @Field(() => [String], { description: 'Deliverables that must be accepted before it is reached.' })
  deliverables!: readonly string[];

  @Field(() => [String], { description: 'Those of them that are not accepted.' })
  waitingFor!: readonly string[];

  @Field(() => [MilestoneMoveType], { description: 'In order.' })
  moves!: readonly MilestoneMoveType[];
}

@ObjectType('MilestoneTotals', { description: 'How the calendar is kept.' })
export class MilestoneTotalsType {
  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  reached!: number;

  @Field(() => Int, { description: 'Reached by their first due date.' })
  onTime!: number;

  @Field(() => Int, { description: 'Not reached, and their present due date has passed.' })
  late!: number;

  @Field(() => Int, { nullable: true, description: 'Longest slip, in days; none without a step.' })
  worstSlipDays!: number | null;
}

@ObjectType('DeliverableRejection', { description: 'An output that was sent back, and why.' })
export class DeliverableRejectionType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType('Deliverable', { description: 'An output, accepted by somebody other than its producer.' })
export class DeliverableType {
  @Field(() => String)
  deliverable!: string;

  @Field(() => String, { nullable: true, description: 'None as long as a step only announces it.' })
  name!: string | null;

  @Field(() => DeliverableStatusEnum)
  status!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its own due day, else that of the step that lists it.' })
  due!: string | null;

  @Field(() => String, { nullable: true })
  producer!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which it was last handed in.' })
  submittedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The document handed in last.' })
  evidence!: string | null;

  @Field(() => Int, { description: 'How often it was handed in.' })
  submissions!: number;

  @Field(() => [DeliverableRejectionType])
  rejections!: readonly DeliverableRejectionType[];

  @Field(() => DayScalar, { nullable: true })
  acceptedOn!: string | null;

  @Field(() => String, { nullable: true })
  acceptedBy!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Accepted by its due day; none without one or while there is time.',
  })
  onTime!: boolean | null;

  @Field(() => DayScalar, { nullable: true })
  handedOverOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who keeps it alive after the mission.' })
  handedOverTo!: string | null;
}

@ObjectType('DeliverableTotals', { description: 'How much of what was promised was accepted.' })
export class DeliverableTotalsType {
  @Field(() => Int, { description: 'Promised: planned, listed by a step, or handed in.' })
  planned!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Float, { nullable: true, description: 'Accepted over planned, 0 to 1.' })
  acceptedShare!: number | null;

  @Field(() => Int, { description: 'With a due day, and accepted or past it.' })
  due!: number;

  @Field(() => Int, { description: 'Of these, accepted by their due day.' })
  onTime!: number;

  @Field(() => Float, { nullable: true, description: 'On time over due, 0 to 1.' })
  onTimeShare!: number | null;

  @Field(() => Int)
  handedOver!: number;
}

@ObjectType('BudgetConsumption', { description: 'What was spent of a budget at one time.' })
export class BudgetConsumptionType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => CentsScalar, { description: 'Negative for a credit note.' })
  amountCents!: number;

  @Field(() => CentsScalar, { description: 'Spent in all, this time included.' })
  totalCents!: number;

  @Field(() => String, { nullable: true })
  evidence!: string | null;
}

@ObjectType('Budget', { description: 'An amount set aside, and what was spent of it.' })
export class BudgetType {
  @Field(() => String)
  budget!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CentsScalar)
  amountCents!: number;

  @Field(() => CentsScalar)
  consumedCents!: number;

  @Field(() => CentsScalar, { description: 'Negative when it is overrun.' })
  remainingCents!: number;

  @Field(() => Float, { nullable: true, description: 'Spent over set aside; above 1, overrun.' })
  consumedShare!: number | null;

  @Field(() => Boolean)
  overrun!: boolean;

  @Field(() => [BudgetConsumptionType])
  consumptions!: readonly BudgetConsumptionType[];
}

@ObjectType('BudgetTotals', { description: 'How budgets are kept.' })
export class BudgetTotalsType {
  @Field(() => Int)
  budgets!: number;

  @Field(() => Int, { description: 'Not overrun.' })
  onBudget!: number;

  @Field(() => CentsScalar)
  amountCents!: number;

  @Field(() => CentsScalar)
  consumedCents!: number;
}

@ObjectType('MilestoneTemplateStep', { description: 'A step that a template plans.' })
export class MilestoneTemplateStepType {
  @Field(() => KindEnum)
  kind!: string;

  @Field(() => DayScalar, { description: 'Counted from the start of the mission, or back from the planned end.' })
  due!: string;
}

@ObjectType('MilestoneTemplate', { description: 'The usual steps of a kind of mission, with the dates of this one.' })
export class MilestoneTemplateType {
  @Field(() => ContextEnum)
  template!: string;

  @Field(() => Boolean, { description: 'The template of this mission’s own context.' })
  ofThisMission!: boolean;

  @Field(() => Boolean, { description: 'The steps of the mission come from it.' })
  applied!: boolean;

  @Field(() => [MilestoneTemplateStepType], { description: 'Steps beyond the planned end are left out.' })
  steps!: readonly MilestoneTemplateStepType[];
}

@ObjectType('Milestones', { description: 'The calendar of the mission, what it delivers and what it costs.' })
export class MilestonesType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => DayScalar, { description: 'Contract end.' })
  plannedEnd!: string;

  @Field(() => [NoticeType], { description: 'What to do next, worst first; nothing once the mission is closed.' })
  notices!: readonly NoticeType[];

  @Field(() => MilestoneTotalsType)
  totals!: MilestoneTotalsType;

  @Field(() => [MilestoneType], { description: 'By present due date.' })
  milestones!: readonly MilestoneType[];

  @Field(() => DeliverableTotalsType)
  deliverableTotals!: DeliverableTotalsType;

  @Field(() => [DeliverableType], { description: 'In the order of naming.' })
  deliverables!: readonly DeliverableType[];

  @Field(() => BudgetTotalsType)
  budgetTotals!: BudgetTotalsType;

  @Field(() => [BudgetType], { description: 'In the order of setting.' })
  budgets!: readonly BudgetType[];

  @Field(() => [MilestoneTemplateType], { description: 'The one of this mission’s context first.' })
  templates!: readonly MilestoneTemplateType[];
}
