import { AsOfType, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../../shared/notice.types.js';

const ForecastStatusEnum = enumOf('ForecastStatus', ['DONE', 'ON_TRACK', 'AT_RISK', 'LATE']);

@ObjectType('HandoverForecast', {
  description:
    'When every item will have a relay, at the pace of the last twelve observed weeks: the exact law of drawing each ' +
    'open week to come from them, independently.',
})
export class HandoverForecastType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => ForecastStatusEnum, {
    description: 'DONE; ON_TRACK, P85 by the end of the contract; AT_RISK, P50 by then but not P85; LATE.',
  })
  status!: string;

  @Field(() => SentenceType)
  message!: SentenceType;

  @Field(() => [NoticeType], { description: 'FORECAST_AFTER_END when P85 ends after the planned end.' })
  notices!: readonly NoticeType[];

  @Field(() => SentenceType, { description: 'What the forecast takes for granted.' })
  limits!: SentenceType;

  @Field(() => [WeekScalar], { description: 'The observed weeks that it draws from.' })
  weeks!: readonly string[];

  @Field(() => [Int], { description: 'Items that gained a relay in each of these weeks.' })
  throughput!: readonly number[];

  @Field(() => Int, { description: 'Items still without a relay at the end of the last observed week.' })
  backlog!: number;

  @Field(() => [String], { description: 'These items, the most critical first.' })
  remaining!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Open weeks with 50 %; none beyond 60 weeks.' })
  p50!: number | null;

  @Field(() => Int, { nullable: true, description: 'Open weeks with 85 %; none beyond 60 weeks.' })
  p85!: number | null;

  @Field(() => Int, { nullable: true, description: 'Open weeks with 95 %; none beyond 60 weeks.' })
  p95!: number | null;

  @Field(() => WeekScalar, { nullable: true })
  p50Week!: string | null;

  @Field(() => WeekScalar, { nullable: true })
  p85Week!: string | null;

  @Field(() => WeekScalar, { nullable: true })
  p95Week!: string | null;

  @Field(() => [Float], { description: 'Probability that it is done by the end of open week 1, 2, …, 60.' })
  probabilities!: readonly number[];

  @Field(() => DayScalar)
  contractEnd!: string;

  @Field(() => WeekScalar)
  contractEndWeek!: string;

  @Field(() => Int, { description: 'Open weeks left in the contract.' })
  openWeeksToContractEnd!: number;

  @Field(() => Float, { description: '0 to 1.' })
  probabilityByContractEnd!: number;
}
