import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from './scalars.js';

@ObjectType('AsOf', { description: 'What an answer rests on.' })
export class AsOfType {
  @Field(() => Int, { description: 'Revision of the mission up to which events were folded.' })
  revision!: number;

  @Field(() => String, { description: 'Instant at which that event was recorded (UTC, ISO 8601).' })
  recordedAt!: string;

  @Field(() => DayScalar, { description: 'Day on which ages, delays and validities are counted.' })
  day!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Line of the mission that this version cannot take in, if there is one: the answer is as of the line before it, and ' +
      'nothing can be recorded until that is mended.',
  })
  stoppedAt?: number | null;
}
