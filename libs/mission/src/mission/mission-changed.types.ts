import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('MissionChange', { description: 'Something was recorded, and every read model has it.' })
export class MissionChangeType {
  @Field(() => String)
  mission!: string;

  @Field(() => Int, { description: 'The revision that every read model has reached.' })
  revision!: number;

  @Field(() => String, { description: 'Instant at which it was recorded (UTC, ISO 8601).' })
  recordedAt!: string;
}
