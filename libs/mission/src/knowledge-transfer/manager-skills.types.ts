import { AsOfType, DayScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';

@ObjectType('ManagerWave', { description: 'One assessment of the managers, as a group: nobody is named.' })
export class ManagerWaveType {
  @Field(() => Int, { description: '1 is the first.' })
  wave!: number;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => Int, { description: 'Managers assessed.' })
  managers!: number;

  @Field(() => Int, { description: 'Those at the target level.' })
  atTarget!: number;

  @Field(() => Float, { nullable: true, description: 'At target over assessed, 0 to 1.' })
  share!: number | null;

  @Field(() => Float, { description: 'Mean level, in the unit of the managers’ KPI.' })
  average!: number;

  @Field(() => Float, { nullable: true, description: 'Mean level less that of the wave before.' })
  gain!: number | null;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('ManagerTarget', { description: 'The KPI that follows the managers’ level, and where it is to be.' })
export class ManagerTargetType {
  @Field(() => String)
  kpi!: string;

  @Field(() => Float, { nullable: true, description: 'Mean level to reach.' })
  target!: number | null;

  @Field(() => DayScalar, { nullable: true })
  due!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The last mean level is as good; none without a target or a wave.',
  })
  reached!: boolean | null;
}

@ObjectType('Training', { description: 'A training planned for somebody, who is not named. It changes no level.' })
export class TrainingType {
  @Field(() => String)
  training!: string;

  @Field(() => String)
  skill!: string;

  @Field(() => DayScalar)
  due!: string;

  @Field(() => DayScalar, { nullable: true, description: 'None until it took place.' })
  completedOn!: string | null;

  @Field(() => Boolean, { description: 'It did not take place, and its day has passed.' })
  overdue!: boolean;
}

@ObjectType('TrainingTotals', { description: 'How the training plan is kept.' })
export class TrainingTotalsType {
  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  completed!: number;

  @Field(() => Int, { description: 'Completed by their due day.' })
  inTime!: number;

  @Field(() => Int)
  overdue!: number;
}

@ObjectType('MentoringTopic', { description: 'Time that mentors spent on a topic.' })
export class MentoringTopicType {
  @Field(() => String)
  topic!: string;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  minutes!: number;

  @Field(() => DayScalar, { description: 'Last session.' })
  lastOn!: string;
}

@ObjectType('ManagerSkills', { description: 'The skills of middle managers, as a group, and what is done for them.' })
export class ManagerSkillsType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first.' })
  notices!: readonly NoticeType[];

  @Field(() => [ManagerWaveType], { description: 'In the order of recording; the last one counts in D7.' })
  waves!: readonly ManagerWaveType[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share at target in the last wave, lower end of the 95 % interval (Wilson, 1927).',
  })
  shareLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of that interval: with few managers it is wide.' })
  shareHigh!: number | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day on which the last wave was stale; none while it is fresh.',
  })
  staleSince!: string | null;

  @Field(() => ManagerTargetType, {
    nullable: true,
    description: 'None without such a KPI, or for who may not see KPIs.',
  })
  target!: ManagerTargetType | null;

  @Field(() => TrainingTotalsType)
  trainingTotals!: TrainingTotalsType;

  @Field(() => [TrainingType], { description: 'By due day.' })
  trainings!: readonly TrainingType[];

  @Field(() => Int, { description: 'Minutes of mentoring in all.' })
  mentoringMinutes!: number;

  @Field(() => [MentoringTopicType], { description: 'The most time first.' })
  mentoring!: readonly MentoringTopicType[];
}
