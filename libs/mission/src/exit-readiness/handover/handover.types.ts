import { CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ABSENCE_RESULTS } from './absence-test.events.js';

const ResultEnum = enumOf('AbsenceResult', ABSENCE_RESULTS);

@ObjectType('AbsenceTest', { description: 'A real absence, and what it showed.' })
export class AbsenceTestType {
  @Field(() => String)
  test!: string;

  @Field(() => Boolean, { description: 'The owner was away: only such a test counts.' })
  ofOwner!: boolean;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => ResultEnum, { nullable: true, description: 'None while it is not measured.' })
  result!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days, French public holidays left out.' })
  workingDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Times the absent person was called back in.' })
  interruptions!: number | null;

  @Field(() => Int, { nullable: true, description: 'Decisions that waited.' })
  blockedDecisions!: number | null;

  @Field(() => CentsScalar, { nullable: true })
  revenueAtRiskCents!: number | null;

  @Field(() => [String], { description: 'Knowledge items that were missed.' })
  causes!: readonly string[];

  @Field(() => String, { nullable: true })
  evidence!: string | null;
}

@ObjectType('HandoverRecipient', { description: 'Somebody, or an organisation, to whom the mission is handed over.' })
export class HandoverRecipientType {
  @Field(() => String)
  recipient!: string;

  @Field(() => DayScalar, { nullable: true, description: 'None until they accept.' })
  acceptedOn!: string | null;
}

@ObjectType('HandoverReserve', { description: 'A gap that is accepted for a time.' })
export class HandoverReserveType {
  @Field(() => String)
  reserve!: string;

  @Field(() => String)
  statement!: string;

  @Field(() => DayScalar, { nullable: true })
  due!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answers for it.' })
  owner!: string | null;

  @Field(() => DayScalar)
  raisedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'None while it is open.' })
  liftedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Evidence that it was lifted with.' })
  evidence!: string | null;

  @Field(() => Boolean, { description: 'Open, and its day has passed.' })
  overdue!: boolean;
}

@ObjectType('PostMissionCheck', { description: 'After the mission: is what was handed over still practised?' })
export class PostMissionCheckType {
  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'None until it is held.' })
  heldOn!: string | null;

  @Field(() => Boolean, { description: 'Not held, and its day has passed.' })
  overdue!: boolean;

  @Field(() => [String], { description: 'Items that somebody masters less than before.' })
  regressed!: readonly string[];

  @Field(() => [String], { description: 'Processes that are practised no more.' })
  abandoned!: readonly string[];
}

@ObjectType('Handover', { description: 'To whom the mission is handed over, what they accepted, and what is left.' })
export class HandoverType {
  @Field(() => DayScalar, { nullable: true, description: 'Planned day; none without a plan.' })
  date!: string | null;

  @Field(() => [HandoverRecipientType], { description: 'Those of the plan.' })
  recipients!: readonly HandoverRecipientType[];

  @Field(() => [HandoverReserveType], { description: 'Open ones first.' })
  reserves!: readonly HandoverReserveType[];

  @Field(() => [PostMissionCheckType])
  checks!: readonly PostMissionCheckType[];
}
