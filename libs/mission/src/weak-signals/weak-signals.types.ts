import { AsOfType, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

const SignalStateEnum = enumOf('SignalState', ['RAISED', 'ACKNOWLEDGED', 'ACTED_UPON', 'DISMISSED', 'CLOSED']);
const DetectorStateEnum = enumOf('DetectorState', ['LEARNING', 'QUIET', 'ALARM']);

@ObjectType('OpenIrritant', { description: 'A nuisance that is still there.' })
export class OpenIrritantType {
  @Field(() => String)
  irritant!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => Int, { description: '1 annoying, 2 costly, 3 blocking.' })
  severity!: number;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => DayScalar)
  reportedOn!: string;

  @Field(() => Int, { description: 'Days since it was reported.' })
  ageDays!: number;

  @Field(() => Int, { description: 'How often it came back after it was resolved.' })
  timesReopened!: number;

  @Field(() => Boolean, { description: 'Open for more than 30 days, or reopened at least twice.' })
  persistent!: boolean;
}

@ObjectType('WeekOfSignals', {
  description: 'The counts of one open week. A closed week has none: neither zero nor interpolation.',
})
export class WeekOfSignalsType {
  @Field(() => WeekScalar)
  week!: string;

  @Field(() => Int, { description: 'Days on which the company worked.' })
  openDays!: number;

  @Field(() => Int, { description: 'Requests for clarification, without those on the excluded topic.' })
  clarifications!: number;

  @Field(() => Int)
  clarificationsExcluded!: number;

  @Field(() => Float, { nullable: true, description: 'Contributors of those invited, 0 to 1.' })
  participation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Operating decisions taken by the owner, 0 to 1.' })
  ownerShare!: number | null;

  @Field(() => Int)
  ritualsHeld!: number;

  @Field(() => Int)
  ritualsPlanned!: number;

  @Field(() => Int, { description: 'Line of the audit trail that recorded it.' })
  revision!: number;
}

@ObjectType('ClarificationsPoint', { description: 'The clarification CUSUM at the end of one monitored week.' })
export class ClarificationsPointType {
  @Field(() => WeekScalar)
  week!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Float, { description: 'Reference value for the open days of the week (k).' })
  reference!: number;

  @Field(() => Float, { description: 'Cumulative sum above the reference (S).' })
  sum!: number;

  @Field(() => WeekScalar, { nullable: true, description: 'First week after the last S = 0.' })
  since!: string | null;

  @Field(() => Boolean, { description: 'S has reached the decision interval.' })
  alarm!: boolean;
}

@ObjectType('ClarificationsChart', {
  description: 'A Poisson CUSUM of requests for clarification (Page 1954, Lucas 1985) against the first six weeks.',
})
export class ClarificationsChartType {
  @Field(() => Boolean, { description: 'Fewer than six weeks are known: nothing can alarm yet.' })
  learning!: boolean;

  @Field(() => Float, { nullable: true, description: 'Usual requests in a full week (λ0).' })
  usual!: number | null;

  @Field(() => Float, { nullable: true, description: 'Reference value of a full week (k).' })
  reference!: number | null;

  @Field(() => Float, { nullable: true, description: 'Decision interval (h): the chart alarms when S reaches it.' })
  interval!: number | null;

  @Field(() => Float, { nullable: true, description: 'Average weeks to a false alarm when nothing has changed.' })
  weeksToFalseAlarm!: number | null;

  @Field(() => [ClarificationsPointType])
  points!: readonly ClarificationsPointType[];
}

@ObjectType('SignalAction', { description: 'What somebody did about a signal.' })
export class SignalActionType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String, { nullable: true })
  decision!: string | null;

  @Field(() => String, { nullable: true, description: 'In words; never shown to an acquirer.' })
  action!: string | null;
}

@ObjectType('Signal', { description: 'A question put to a role by a detector, never a verdict; never deleted.' })
export class SignalType {
  @Field(() => String)
  signal!: string;

  @Field(() => String)
  detector!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, when the detector looks at several things.' })
  subject!: string | null;

  @Field(() => SignalStateEnum)
  state!: string;

  @Field(() => SentenceType, { nullable: true, description: 'What the detector found; never shown to an acquirer.' })
  sentence!: SentenceType | null;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  threshold!: number | null;

  @Field(() => String, { nullable: true, description: 'Day or ISO week since which the series has drifted.' })
  since!: string | null;

  @Field(() => DayScalar)
  raisedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  acknowledgedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from raising to the first response of any kind.' })
  responseDays!: number | null;

  @Field(() => [SignalActionType])
  actions!: readonly SignalActionType[];

  @Field(() => DayScalar, { nullable: true })
  dismissedOn!: string | null;

  @Field(() => Boolean, {
    description: 'It was dismissed, and within 60 days another signal led to replacing a decision (CONTRADICTED).',
  })
  contradicted!: boolean;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'SYSTEM, or the person who closed it.' })
  closedBy!: string | null;

  @Field(() => [Int], { description: 'Lines of the audit trail that make up the series.' })
  series!: readonly number[];
}

@ObjectType('DetectorStatus', { description: 'What a detector makes of the mission on the day of the answer.' })
export class DetectorStatusType {
  @Field(() => String)
  detector!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DetectorStateEnum)
  state!: string;

  @Field(() => [String], { description: 'What it alarms about, when it looks at several things.' })
  subjects!: readonly string[];
}

@ObjectType('ChartBudget', { description: 'What a weekly chart costs in false alarms over the weeks it has watched.' })
export class ChartBudgetType {
  @Field(() => String)
  detector!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Average weeks to a false alarm (ARL0); null for a chart that cannot alarm.',
  })
  arl0!: number | null;

  @Field(() => Float, {
    description: 'Probability of at least one if the baseline were exact; it is higher, being estimated.',
  })
  probability!: number;
}

@ObjectType('FalseAlarmBudget', { description: 'False alarms to expect of the weekly charts: a signal is a question.' })
export class FalseAlarmBudgetType {
  @Field(() => Int, { description: 'Monitored weeks.' })
  weeks!: number;

  @Field(() => Float, { description: 'Monitored weeks over average weeks to a false alarm, summed over the charts.' })
  expected!: number;

  @Field(() => [ChartBudgetType])
  charts!: readonly ChartBudgetType[];
}

@ObjectType('WeakSignals', { description: 'What says early that something is going wrong.' })
export class WeakSignalsType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [OpenIrritantType], { description: 'Oldest first.' })
  openIrritants!: readonly OpenIrritantType[];

  @Field(() => [WeekOfSignalsType])
  weeks!: readonly WeekOfSignalsType[];

  @Field(() => ClarificationsChartType)
  clarifications!: ClarificationsChartType;

  @Field(() => [SignalType], { description: 'In the order of raising.' })
  signals!: readonly SignalType[];

  @Field(() => [DetectorStatusType])
  detectors!: readonly DetectorStatusType[];

  @Field(() => FalseAlarmBudgetType, { nullable: true, description: 'Left out while the mission is learning.' })
  falseAlarmBudget!: FalseAlarmBudgetType | null;
}
