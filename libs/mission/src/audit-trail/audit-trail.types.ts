import { AsOfType, DayScalar, pageOf, SentenceType, UuidScalar } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-type-json';

@ObjectType({ isAbstract: true })
class LineMendingType {
  @Field(() => Int, { description: 'The line that says so.' })
  revision!: number;

  @Field(() => String, { description: 'Code of whoever said so.' })
  by!: string;

  @Field(() => String, { description: 'Instant of recording (UTC, ISO 8601).' })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Why; never shown to an acquirer.' })
  reason!: string | null;
}

@ObjectType('AuditLineStruck', {
  description: 'The line was recorded by mistake: from then on the mission is told as if it were not there.',
})
export class AuditLineStruckType extends LineMendingType {}

@ObjectType('AuditLineReworded', { description: 'A text of the line was mistyped: from then on it reads otherwise.' })
export class AuditLineRewordedType extends LineMendingType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'How it read until then.' })
  before!: string;

  @Field(() => String, { description: 'How it reads from then on.' })
  after!: string;
}

@ObjectType('AuditLine', { description: 'One event of the mission; its number is the revision of the stream.' })
export class AuditLineType {
  @Field(() => Int)
  revision!: number;

  @Field(() => UuidScalar)
  eventId!: string;

  @Field(() => String, { description: 'Explicit type name of the event.' })
  type!: string;

  @Field(() => String, { description: 'The feature it belongs to; the unit of an acquirer’s scope.' })
  slice!: string;

  @Field(() => SentenceType)
  sentence!: SentenceType;

  @Field(() => DayScalar, { description: 'Business day of the fact.' })
  occurredOn!: string;

  @Field(() => String, { description: 'Instant of recording (UTC, ISO 8601).' })
  recordedAt!: string;

  @Field(() => Int, { description: 'Working days from the fact to its recording.' })
  delayWorkingDays!: number;

  @Field(() => String, { description: 'Code of whoever recorded it.' })
  actor!: string;

  @Field(() => String, { description: 'In which role.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'For whom, when it was on behalf of somebody.' })
  onBehalfOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IMPORT for history brought in; none for what was recorded as it went.',
  })
  origin!: string | null;

  @Field(() => UuidScalar, { description: 'The command that caused it.' })
  commandId!: string;

  @Field(() => [String], { description: 'What marked it when it was recorded.' })
  flags!: readonly string[];

  @Field(() => AuditLineStruckType, {
    nullable: true,
    description:
      'Who struck the line, when and why; none as long as it stands, or as it was not struck by the moment asked about.',
  })
  struck!: AuditLineStruckType | null;

  @Field(() => [AuditLineRewordedType], { description: 'Texts that were corrected, in order.' })
  reworded!: readonly AuditLineRewordedType[];

  @Field(() => GraphQLJSONObject, {
    description: 'The event’s data; of sealed fields only the names. `people` opens them for those who may read them.',
  })
  data!: object;

  @Field(() => String, {
    complexity: 5,
    description: 'Leaf hash of the line as it is stored, base64; `proof` gives the line and the way to a checkpoint.',
  })
  hash!: Promise<string>;
}

@ObjectType('AuditTrail', { description: 'A page of the mission’s stream, and the moment it rests on.' })
export class AuditTrailType extends pageOf(AuditLineType, 'AuditLine') {
  @Field(() => AsOfType)
  asOf!: AsOfType;
}
