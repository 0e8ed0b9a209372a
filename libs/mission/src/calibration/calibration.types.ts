import { DayScalar, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CalibratedShare', {
  description: 'A share and the interval that covers the true one with 95 % (Wilson, 1927).',
})
export class CalibratedShareType {
  @Field(() => Float, { description: '0 to 1.' })
  share!: number;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

@ObjectType('DetectorCalibration', {
  description: 'What people made of the signals of one detector, once they were over.',
})
export class DetectorCalibrationType {
  @Field(() => String)
  detector!: string;

  @Field(() => Int)
  raised!: number;

  @Field(() => Int, { description: 'Judged worth raising.' })
  trueAlarms!: number;

  @Field(() => Int, { description: 'Judged not worth raising.' })
  falseAlarms!: number;

  @Field(() => Int, { description: 'Nobody has said what they were worth.' })
  unjudged!: number;

  @Field(() => CalibratedShareType, {
    nullable: true,
    description: 'True alarms of those judged; none without a judgement.',
  })
  precision!: CalibratedShareType | null;
}

@ObjectType('HandoverCalibration', { description: 'Whether handovers took place when they were first forecast to.' })
export class HandoverCalibrationType {
  @Field(() => Int, { description: 'Handovers that had been forecast.' })
  forecast!: number;

  @Field(() => Int, { description: 'Of these, accepted by the week of their first P85.' })
  withinP85!: number;

  @Field(() => Int, { description: 'Handovers that were never forecast, which say nothing here.' })
  unforecast!: number;

  @Field(() => CalibratedShareType, {
    nullable: true,
    description: 'Should be near 0.85; none without a forecast handover.',
  })
  share!: CalibratedShareType | null;
}

@ObjectType('Calibration', {
  description: 'How far the detectors and the forecasts of a firm can be believed, from its closed missions.',
})
export class CalibrationType {
  @Field(() => String)
  firm!: string;

  @Field(() => DayScalar, { description: 'What was known by the end of this day.' })
  day!: string;

  @Field(() => Int, { description: 'Closed missions that it rests on.' })
  missions!: number;

  @Field(() => Int, { description: 'Of these, ended before their term.' })
  terminatedEarly!: number;

  @Field(() => Int, { description: 'Missions of the firm that cannot be read, closed or not: they are left out.' })
  unreadable!: number;

  @Field(() => [DetectorCalibrationType], {
    description: 'Those that cry wolf most first; those without a judgement last.',
  })
  detectors!: readonly DetectorCalibrationType[];

  @Field(() => HandoverCalibrationType)
  handovers!: HandoverCalibrationType;

  @Field(() => [SentenceType], { description: 'What to do so that more can be said.' })
  expected!: readonly SentenceType[];
}
