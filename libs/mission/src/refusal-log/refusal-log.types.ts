import { AsOfType, DayScalar, pageOf, SentenceType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-type-json';

@ObjectType('RefusalLine', { description: 'A command that the rules refused; nothing came of it in the mission.' })
export class RefusalLineType {
  @Field(() => Int, { description: 'Number among the refusals of the mission.' })
  number!: number;

  @Field(() => String)
  command!: string;

  @Field(() => String, { description: 'Stable code of the refusal.' })
  code!: string;

  @Field(() => SentenceType, { description: 'What the person was told.' })
  sentence!: SentenceType;

  @Field(() => GraphQLJSONObject, { description: 'What the refusal rests on.' })
  facts!: object;

  @Field(() => String, { description: 'Who sent the command.' })
  actor!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String, { description: 'Instant of the refusal (UTC, ISO 8601).' })
  recordedAt!: string;
}

@ObjectType('RefusedCommand', { description: 'How often one command was refused with one code.' })
export class RefusedCommandType {
  @Field(() => String)
  command!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('RefusalCount', { description: 'How often the rules gave one reason.' })
export class RefusalCountType {
  @Field(() => String, { description: 'Stable code of the refusal.' })
  code!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => DayScalar, { description: 'Last day on which it was given.' })
  lastOn!: string;

  @Field(() => [RefusedCommandType], { description: 'The most refused first.' })
  commands!: readonly RefusedCommandType[];
}

@ObjectType('RefusalLog', { description: 'What the rules refused: by code, and line by line, the last one first.' })
export class RefusalLogType extends pageOf(RefusalLineType, 'RefusalLine') {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [RefusalCountType], {
    description: 'The most frequent first. A rule that is often met is ill understood, or ill suited.',
  })
  byCode!: readonly RefusalCountType[];
}
