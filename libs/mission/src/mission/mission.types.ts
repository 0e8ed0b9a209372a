import { AsOfType, CentsScalar, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { EXPECTATION_KINDS, EXPECTATION_STATES, OBJECTIVE_STATES } from './mission-vocabulary.js';
import { CONTEXTS, FUNCTIONS, ISSUE_TYPES, LEADERSHIP_SEATS, REPORTING_CADENCES } from './mission.events.js';
import { STATUSES } from './mission.state.js';

const MissionContextEnum = enumOf('MissionContext', CONTEXTS);
const MissionStatusEnum = enumOf('MissionStatus', STATUSES);
const FunctionEnum = enumOf('OperationsFunction', FUNCTIONS);
const IssueTypeEnum = enumOf('IssueType', ISSUE_TYPES);
const SeatEnum = enumOf('LeadershipSeat', LEADERSHIP_SEATS);
const CadenceEnum = enumOf('ReportingCadence', REPORTING_CADENCES);
const ExpectationKindEnum = enumOf('ExpectationKind', EXPECTATION_KINDS);
const ExpectationStateEnum = enumOf('ExpectationState', EXPECTATION_STATES);
const ObjectiveStateEnum = enumOf('ObjectiveState', OBJECTIVE_STATES);

@ObjectType('FrameScope', { description: 'What the mission covers and what it leaves alone.' })
export class FrameScopeType {
  @Field(() => [String])
  included!: readonly string[];

  @Field(() => [String])
  excluded!: readonly string[];

  @Field(() => [String])
  sites!: readonly string[];

  @Field(() => [FunctionEnum])
  functions!: readonly string[];

  @Field(() => [String], { description: 'Domains in which the firm may hold a full delegation (level 7).' })
  fullDelegationDomains!: readonly string[];
}

@ObjectType('ExternalRole', { description: 'What the external COO is there for, how often, and with whom.' })
export class ExternalRoleType {
  @Field(() => String)
  title!: string;

  @Field(() => [String], { description: 'Areas of the scope that the role answers for.' })
  responsibilities!: readonly string[];

  @Field(() => Float)
  daysPerWeek!: number;

  @Field(() => SeatEnum, { description: 'Whether the external COO sits on the leadership team.' })
  leadershipSeat!: string;

  @Field(() => [String], { description: 'With whom the role works regularly.' })
  interactions!: readonly string[];
}

@ObjectType('FrameReportingLine', { description: 'To whom the consultant reports.' })
export class FrameReportingLineType {
  @Field(() => String, { description: 'The one full line.' })
  to!: string;

  @Field(() => [String])
  dotted!: readonly string[];

  @Field(() => CadenceEnum)
  cadence!: string;
}

@ObjectType('FrameSponsor', { description: 'Who guarantees legitimacy and an arbitration delay.' })
export class FrameSponsorType {
  @Field(() => String)
  person!: string;

  @Field(() => [String])
  commitments!: readonly string[];

  @Field(() => Int, { description: 'Working days within which the sponsor settles what is put to them.' })
  arbitrationDays!: number;

  @Field(() => DayScalar)
  since!: string;
}

@ObjectType('ScopeChange', { description: 'One amendment of the scope or of the contract’s end.' })
export class ScopeChangeType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => [String], { description: 'Areas and sites that came in.' })
  added!: readonly string[];

  @Field(() => [String], { description: 'Areas and sites that went out.' })
  removed!: readonly string[];

  @Field(() => DayScalar, { description: 'Contract end from then on.' })
  plannedEnd!: string;

  @Field(() => Int, { description: 'Days by which the contract’s end moved; negative for an earlier end.' })
  endMovedDays!: number;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('MonthOfAmendments', { description: 'Amendments of the scope in a calendar month.' })
export class MonthOfAmendmentsType {
  @Field(() => String, { description: 'For example 2026-05.' })
  month!: string;

  @Field(() => Int)
  amendments!: number;
}

@ObjectType('ScopeDrift', { description: 'How the scope changed over the months of the mission.' })
export class ScopeDriftType {
  @Field(() => Float, { description: 'Amendments per calendar month, from the draft on.' })
  perMonth!: number;

  @Field(() => Int, { description: 'Days by which the contract’s end has moved since the draft.' })
  endMovedDays!: number;

  @Field(() => [MonthOfAmendmentsType], { description: 'Every month, those without an amendment too.' })
  months!: readonly MonthOfAmendmentsType[];

  @Field(() => [ScopeChangeType], { description: 'In the order of recording.' })
  changes!: readonly ScopeChangeType[];
}

@ObjectType('Expectation', { description: 'Something that the client may hold the firm to.' })
export class ExpectationType {
  @Field(() => ExpectationKindEnum)
  kind!: string;

  @Field(() => String, { description: 'Reference of the KPI or the deliverable.' })
  ref!: string;

  @Field(() => ExpectationStateEnum)
  state!: string;

  @Field(() => Boolean, { description: 'The KPI has a value, the deliverable is accepted.' })
  covered!: boolean;
}

@ObjectType('Expectations', { description: 'What the client may hold the firm to, and how much of it is there.' })
export class ExpectationsType {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  covered!: number;

  @Field(() => Float, { nullable: true, description: '0 to 1; none when nothing is expected.' })
  share!: number | null;

  @Field(() => [ExpectationType], { description: 'What is not covered first.' })
  items!: readonly ExpectationType[];

  @Field(() => [String], { description: 'What is reported, to whom and how often.' })
  reporting!: readonly string[];
}

@ObjectType('ObjectiveReview', { description: 'An objective held against what was measured.' })
export class ObjectiveReviewType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => String, { description: 'REACHED or MISSED.' })
  result!: string;

  @Field(() => String, { nullable: true })
  comment!: string | null;
}

@ObjectType('Objective', { description: 'A SMART target on a KPI, tied to one issue, and what became of it.' })
export class ObjectiveType {
  @Field(() => String)
  objective!: string;

  @Field(() => String)
  issue!: string;

  @Field(() => String)
  kpi!: string;

  @Field(() => ObjectiveStateEnum, { description: 'By its last review; OVERDUE: past its day and not reviewed since.' })
  state!: string;

  @Field(() => Float, { description: 'Measured starting value, in the KPI’s unit.' })
  baseline!: number;

  @Field(() => Float, { description: 'Value to reach, in the KPI’s unit.' })
  target!: number;

  @Field(() => DayScalar)
  due!: string;

  @Field(() => Float, { nullable: true, description: 'What the KPI is worth on the day of the answer.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the way from the baseline to the target that this value has gone; may be negative or above 1.',
  })
  progress!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Load over capacity that it would bring; above 0.95 it is out of reach.',
  })
  expectedUtilisation!: number | null;

  @Field(() => [ObjectiveReviewType], { description: 'In the order of recording.' })
  reviews!: readonly ObjectiveReviewType[];
}

@ObjectType('Issue', { description: 'A priority problem that the mission must move.' })
export class IssueType {
  @Field(() => String)
  issue!: string;

  @Field(() => IssueTypeEnum)
  type!: string;

  @Field(() => String)
  statement!: string;

  @Field(() => Int, { nullable: true, description: '1 is first.' })
  rank!: number | null;

  @Field(() => Int, { description: 'How often its rank was changed.' })
  timesReprioritised!: number;

  @Field(() => DayScalar)
  declaredOn!: string;

  @Field(() => DayScalar, { nullable: true })
  resolvedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What solved it.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => [ObjectiveType], { description: 'The earliest due first.' })
  objectives!: readonly ObjectiveType[];
}

@ObjectType('Mission', {
  description: 'The frame of a mission: who, what, for how long, towards what, and what to do next.',
})
export class MissionType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String)
  mission!: string;

  @Field(() => String, { description: 'The company that the mission serves.' })
  client!: string;

  @Field(() => String, { description: 'The firm that supplies the external COO.' })
  firm!: string;

  @Field(() => String, { description: 'The owner-manager, who must become non-indispensable.' })
  owner!: string;

  @Field(() => MissionContextEnum)
  context!: string;

  @Field(() => MissionStatusEnum)
  status!: string;

  @Field(() => Int, { description: 'Months until the outcome that the mission prepares.' })
  horizonMonths!: number;

  @Field(() => DayScalar)
  plannedStart!: string;

  @Field(() => DayScalar, { description: 'Contract end, as last amended.' })
  plannedEnd!: string;

  @Field(() => DayScalar, { nullable: true })
  startedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'While it is suspended.' })
  suspendedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'It ended before its term, without a handover.' })
  terminatedEarly!: boolean;

  @Field(() => Int, { description: 'Employees of the client.' })
  headcount!: number;

  @Field(() => String, { description: 'ISO 3166 country of the client.' })
  country!: string;

  @Field(() => CentsScalar, { nullable: true, description: 'Yearly revenue of the client.' })
  revenueCents!: number | null;

  @Field(() => Int, { description: 'Most initiatives that may run at once.' })
  wipLimit!: number;

  @Field(() => [WeekScalar], { description: 'Weeks in which the company is closed.' })
  closedWeeks!: readonly string[];

  @Field(() => [DayScalar], { description: 'Days from Monday to Friday on which it is closed in other weeks.' })
  closedDays!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The express diagnostic that led here.' })
  diagnostic!: string | null;

  @Field(() => DayScalar, { nullable: true })
  mandateSignedOn!: string | null;

  @Field(() => FrameScopeType, { nullable: true })
  scope!: FrameScopeType | null;

  @Field(() => ExternalRoleType, { nullable: true })
  externalRole!: ExternalRoleType | null;

  @Field(() => FrameReportingLineType, { nullable: true })
  reportingLine!: FrameReportingLineType | null;

  @Field(() => FrameSponsorType, { nullable: true })
  sponsor!: FrameSponsorType | null;

  @Field(() => ScopeDriftType)
  drift!: ScopeDriftType;

  @Field(() => ExpectationsType)
  expectations!: ExpectationsType;

  @Field(() => [IssueType], { description: 'Open ones first, by rank.' })
  issues!: readonly IssueType[];

  @Field(() => [DayScalar], { description: 'Days planned for checks after the mission.' })
  postMissionChecks!: readonly string[];

  @Field(() => [NoticeType], {
    description: 'What is overdue or missing, of the features that the reader may see; worst first.',
  })
  notices!: readonly NoticeType[];

  @Field(() => SentenceType, { description: 'Where the mission stands, in a sentence.' })
  standing!: SentenceType;
}
