import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-type-json';
import { PositionScalar, UuidScalar } from './scalars.js';

@ObjectType('Sentence', { description: 'One meaning in both languages.' })
export class SentenceType {
  @Field(() => String)
  fr!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String, { description: 'In the language of the Accept-Language header; French without one.' })
  text!: string;
}

@ObjectType('Recorded', { description: 'One event that a command recorded.' })
export class RecordedType {
  @Field(() => String, { description: 'Explicit type name of the event.' })
  type!: string;

  @Field(() => Int, { description: 'Its number in its stream; for a mission, its line in the audit trail.' })
  revision!: number;

  @Field(() => UuidScalar)
  eventId!: string;
}

@ObjectType('Created', { description: 'Something that a command made.' })
export class CreatedType {
  @Field(() => String, { description: 'What it is, for example decision.' })
  kind!: string;

  @Field(() => String, { description: 'Its reference: the one that was given, else the next free one.' })
  ref!: string;
}

@ObjectType('Receipt', { description: 'The command was accepted. Sending the same command again answers the same.' })
export class ReceiptType {
  @Field(() => UuidScalar, { description: 'Id of the command: the one that was sent, else one made for it.' })
  commandId!: string;

  @Field(() => String, { nullable: true, description: 'The mission; none for a command that precedes any mission.' })
  mission!: string | null;

  @Field(() => Int, { description: 'Revision of the last event recorded.' })
  revision!: number;

  @Field(() => PositionScalar, { description: 'Commit position of that event in the whole log.' })
  position!: string;

  @Field(() => [RecordedType])
  events!: readonly RecordedType[];

  @Field(() => [CreatedType], { description: 'What the command made, with its references.' })
  created!: readonly CreatedType[];

  @Field(() => [String], { description: 'Codes of what is accepted but marked.' })
  flags!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether the read models already have it. Always false unless waitForReadModels was asked for.',
  })
  readable!: boolean;
}

@ObjectType('Refusal', { description: 'The rules say no. Nothing was recorded in the mission.' })
export class RefusalType {
  @Field(() => String, { description: 'Stable code of the rule.' })
  code!: string;

  @Field(() => SentenceType)
  sentence!: SentenceType;

  @Field(() => SentenceType, { description: 'What to do next.' })
  next!: SentenceType;

  @Field(() => GraphQLJSONObject, {
    description: 'The facts on which the refusal rests: raw values, cents, days, shares; a text in both languages.',
  })
  facts!: object;
}

@ObjectType('StaleRevision', { description: 'The stream has moved on. Look at what happened and decide again.' })
export class StaleRevisionType {
  @Field(() => Int, { description: 'The revision on which the command rested.' })
  expected!: number;

  @Field(() => Int, { description: 'The revision of the stream now.' })
  actual!: number;

  @Field(() => [SentenceType], { description: 'What was recorded since, one sentence an event.' })
  since!: readonly SentenceType[];

  @Field(() => Int, { description: 'Lines after the expected revision that came before these; `auditTrail` has them.' })
  omitted!: number;
}

/** What a mutation answers: every expected end of a command is a member, outages and defects are errors. */
export const OutcomeUnion = createUnionType({
  name: 'Outcome',
  description: 'What a command came to.',
  types: () => [ReceiptType, RefusalType, StaleRevisionType] as const,
  resolveType: (value: object) =>
    'code' in value ? RefusalType : 'expected' in value ? StaleRevisionType : ReceiptType,
});
