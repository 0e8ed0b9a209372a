import { AsOfType, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { KpiAndSignalsType } from './kpi-and-signals.types.js';
import { SIGNAL_ROLES } from './weak-signals-vocabulary.js';
import { SignalChartType } from './signal-chart.types.js';
import { USEFULNESS } from './weak-signals.events.js';

const RoleEnum = enumOf('SignalRole', SIGNAL_ROLES);
const UsefulnessEnum = enumOf('Usefulness', USEFULNESS);

const SignalStateEnum = enumOf('SignalState', ['RAISED', 'ACKNOWLEDGED', 'ACTED_UPON', 'DISMISSED', 'CLOSED']);
const DetectorStateEnum = enumOf('DetectorState', ['LEARNING', 'QUIET', 'ALARM']);

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

  @Field(() => Boolean, {
    description: 'The statistic starts again at 0 with the first ISO week that begins after the action.',
  })
  resetStatistic!: boolean;
}

@ObjectType('Contradiction', {
  description: 'What proved a dismissal wrong: within 60 days another signal led to replacing a decision.',
})
export class ContradictionType {
  @Field(() => String, { description: 'The other signal.' })
  signal!: string;

  @Field(() => String, { description: 'The decision by which it was acted upon.' })
  decision!: string;

  @Field(() => String, { description: 'The decision that had to be replaced.' })
  replaces!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => Int, { description: 'Days from the dismissal.' })
  daysLater!: number;
}

@ObjectType('ExpectedAct', { description: 'Who should do what next about an open signal, and until when.' })
export class ExpectedActType {
  @Field(() => RoleEnum, { description: 'Whom the question is put to.' })
  role!: string;

  @Field(() => SentenceType)
  act!: SentenceType;

  @Field(() => DayScalar, {
    description: 'Last day before the signal holds up the exit: 14 days from raising (G-SIG).',
  })
  by!: string;

  @Field(() => Boolean, { description: 'That day has passed.' })
  overdue!: boolean;
}

@ObjectType('Signal', { description: 'A question put to a role by a detector, never a verdict; never deleted.' })
export class SignalType {
  @Field(() => String)
  signal!: string;

  @Field(() => String)
  detector!: string;

  @Field(() => Int, { description: 'Version of the detector that raised it.' })
  detectorVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is about, when the detector looks at several things.' })
  subject!: string | null;

  @Field(() => SignalStateEnum)
  state!: string;

  @Field(() => SentenceType, { nullable: true, description: 'What the detector found; never shown to an acquirer.' })
  sentence!: SentenceType | null;

  @Field(() => Float, { nullable: true, description: 'The statistic when it was raised.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The limit that it reached or crossed.' })
  threshold!: number | null;

  @Field(() => String, { nullable: true, description: 'Day or ISO week since which the series has drifted.' })
  since!: string | null;

  @Field(() => DayScalar)
  raisedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  acknowledgedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'In words; never shown to an acquirer.' })
  comment!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day on which people responded, in whatever way.' })
  respondedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from raising to that day.' })
  responseDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which an open signal has been there.' })
  openDays!: number | null;

  @Field(() => [SignalActionType])
  actions!: readonly SignalActionType[];

  @Field(() => DayScalar, { nullable: true })
  dismissedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dismissed; never shown to an acquirer.' })
  dismissedFor!: string | null;

  @Field(() => Boolean, {
    description: 'It was dismissed, and within 60 days another signal led to replacing a decision (CONTRADICTED).',
  })
  contradicted!: boolean;

  @Field(() => ContradictionType, { nullable: true, description: 'What contradicted its dismissal.' })
  contradiction!: ContradictionType | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'SYSTEM, or the person who closed it.' })
  closedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed; never shown to an acquirer.' })
  closedFor!: string | null;

  @Field(() => UsefulnessEnum, { nullable: true, description: 'What people made of it once it was over.' })
  judged!: string | null;

  @Field(() => ExpectedActType, { nullable: true, description: 'Left out once it is over, and for an acquirer.' })
  expected!: ExpectedActType | null;

  @Field(() => Int, { description: 'Line of the audit trail that raised it: `atRevision` shows what was known then.' })
  revision!: number;

  @Field(() => [Int], { description: 'Lines of the audit trail that make up the series.' })
  series!: readonly number[];

  @Field(() => [Int], { description: 'Those of them that were struck since, as recorded by mistake.' })
  restsOnStruck!: readonly number[];

  @Field(() => SignalChartType, {
    nullable: true,
    description: 'The series with its limits as it stands on the day of the answer; never shown to an acquirer.',
  })
  chart!: SignalChartType | null;
}

@ObjectType('DetectorNeed', { description: 'What a detector still needs before it can alarm.' })
export class DetectorNeedType {
  @Field(() => SentenceType)
  sentence!: SentenceType;

  @Field(() => Int, { nullable: true, description: 'How much of it is there, where it can be counted.' })
  observed!: number | null;

  @Field(() => Int, { nullable: true })
  needed!: number | null;
}

@ObjectType('DetectorStatus', { description: 'What a detector makes of the mission on the day of the answer.' })
export class DetectorStatusType {
  @Field(() => String)
  detector!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DetectorStateEnum, { description: 'LEARNING: too little is known, it is shown and silent.' })
  state!: string;

  @Field(() => DetectorNeedType, { nullable: true, description: 'Left out when it can alarm, and for an acquirer.' })
  needs!: DetectorNeedType | null;

  @Field(() => [String], { description: 'What it alarms about, when it looks at several things.' })
  subjects!: readonly string[];

  @Field(() => Boolean, { description: 'A rule: it has no run length, and no place in the false-alarm budget.' })
  rule!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Average points to a false alarm (ARL0): weeks, or periods of a KPI. Left out for a rule, and while it learns.',
  })
  arl0!: number | null;

  @Field(() => [SignalChartType], {
    description: 'The series with its limits, one for each thing that it looks at; none for an acquirer.',
  })
  charts!: readonly SignalChartType[];
}

@ObjectType('FalseAlarmRange', {
  description: 'Probability of at least one false alarm: it lies between what an exact and an estimated baseline give.',
})
export class FalseAlarmRangeType {
  @Field(() => Float, { description: 'If the baseline weeks told exactly what is usual.' })
  known!: number;

  @Field(() => Float, { description: 'As they only estimate it: averaged over what may really be usual.' })
  estimated!: number;
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

  @Field(() => Float, { description: 'Weeks over average weeks to a false alarm.' })
  expected!: number;

  @Field(() => FalseAlarmRangeType)
  probability!: FalseAlarmRangeType;
}

@ObjectType('FalseAlarmBudget', { description: 'False alarms to expect of the weekly charts: a signal is a question.' })
export class FalseAlarmBudgetType {
  @Field(() => Int, { description: 'Monitored weeks.' })
  weeks!: number;

  @Field(() => Float, { description: 'Monitored weeks over average weeks to a false alarm, summed over the charts.' })
  expected!: number;

  @Field(() => FalseAlarmRangeType, { description: 'In any of the charts, taken as independent.' })
  probability!: FalseAlarmRangeType;

  @Field(() => [ChartBudgetType])
  charts!: readonly ChartBudgetType[];

  @Field(() => [String], { description: 'Detectors that are rules: they have no run length, and nothing is stated.' })
  rules!: readonly string[];
}

@ObjectType('SignalResponse', { description: 'How people respond to signals.' })
export class SignalResponseType {
  @Field(() => Int, { description: 'Signals raised.' })
  raised!: number;

  @Field(() => Int, { description: 'Of these, still open.' })
  open!: number;

  @Field(() => Int, { description: 'Open, and nobody has responded in any way.' })
  unanswered!: number;

  @Field(() => Float, { nullable: true, description: 'Median days from raising to the first response of people.' })
  medianDays!: number | null;

  @Field(() => Int, { description: 'Dismissals that were contradicted later.' })
  contradicted!: number;
}

@ObjectType('WeakSignals', { description: 'What says early that something is going wrong.' })
export class WeakSignalsType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What is overdue or missing, worst first. None for an acquirer.' })
  notices!: readonly NoticeType[];

  @Field(() => [SignalType], { description: 'In the order of raising.' })
  signals!: readonly SignalType[];

  @Field(() => SignalResponseType)
  response!: SignalResponseType;

  @Field(() => [DetectorStatusType], { description: 'Every detector, alarming or not.' })
  detectors!: readonly DetectorStatusType[];

  @Field(() => FalseAlarmBudgetType, { nullable: true, description: 'Left out while the mission is learning.' })
  falseAlarmBudget!: FalseAlarmBudgetType | null;

  @Field(() => [WeekOfSignalsType], { description: 'The weekly counts behind the weekly charts.' })
  weeks!: readonly WeekOfSignalsType[];

  @Field(() => KpiAndSignalsType, {
    nullable: true,
    description: 'KPIs and signals over the same weeks: what was seen before the numbers. Not for an acquirer.',
  })
  kpisAndSignals!: KpiAndSignalsType | null;
}
