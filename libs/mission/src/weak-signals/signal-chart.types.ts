import { enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ALARM_RULES, CHART_KINDS } from './weak-signals-vocabulary.js';

const ChartKindEnum = enumOf('ChartKind', CHART_KINDS);
const AlarmRuleEnum = enumOf('AlarmRule', ALARM_RULES);

@ObjectType('SignalChartPoint', { description: 'One point of a chart: a week, a day, a period, or a thing looked at.' })
export class SignalChartPointType {
  @Field(() => String, { description: 'ISO week, day or period; or the reference of the thing looked at.' })
  at!: string;

  @Field(() => SentenceType, { nullable: true, description: 'What the point is about, where `at` does not say it.' })
  label!: SentenceType | null;

  @Field(() => Float, { nullable: true, description: 'What was observed there.' })
  observed!: number | null;

  @Field(() => Float, { nullable: true, description: 'What the baseline or the target makes one expect there.' })
  expected!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What may be observed there without a CUSUM rising: k, scaled by the open days of the week.',
  })
  reference!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The statistic that is compared with the limit. None in a baseline, nor where it would tell how many gave feedback.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  limit!: number | null;

  @Field(() => Boolean)
  alarm!: boolean;

  @Field(() => [Int], { description: 'Lines of the audit trail that it rests on.' })
  revisions!: readonly number[];
}

@ObjectType('SignalChartParameter', { description: 'A number that a chart was made with, or that belongs beside it.' })
export class SignalChartParameterType {
  @Field(() => String, { description: 'Stable name: mean0, k, h, arl0, p0, n, lambda, L, target, low, high …' })
  name!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => SentenceType)
  meaning!: SentenceType;
}

@ObjectType('SignalChart', {
  description: 'The series behind a detector with its limits, so that a person can look at it. Never about one person.',
})
export class SignalChartType {
  @Field(() => String, { nullable: true, description: 'What it is about, when the detector looks at several things.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'None: the whole company.' })
  site!: string | null;

  @Field(() => ChartKindEnum)
  kind!: string;

  @Field(() => SentenceType, { description: 'What the points observe.' })
  observes!: SentenceType;

  @Field(() => SentenceType, { description: 'What the statistic and its limit are counted in.' })
  unit!: SentenceType;

  @Field(() => AlarmRuleEnum, { description: 'How the value has to stand to the limit for a point to alarm.' })
  alarms!: string;

  @Field(() => [SignalChartParameterType])
  parameters!: readonly SignalChartParameterType[];

  @Field(() => [SignalChartPointType], { description: 'In the order of time, or of what is looked at.' })
  points!: readonly SignalChartPointType[];
}
