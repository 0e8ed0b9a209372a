import { AsOfType, CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CONFLICT_STEPS, OVERLAP_KINDS } from '../governance/governance.events.js';

const OverlapKindEnum = enumOf('OverlapKind', OVERLAP_KINDS);
const ConflictStepEnum = enumOf('ConflictStep', CONFLICT_STEPS);

@ObjectType('ConflictPathStep', { description: 'One step of what happens when people do not agree.' })
export class ConflictPathStepType {
  @Field(() => ConflictStepEnum)
  step!: string;

  @Field(() => String, { nullable: true, description: 'Who mediates, settles or is asked, when it is laid down.' })
  person!: string | null;
}

@ObjectType('DecisionProcess', { description: 'How a domain decides: who does what, and what happens in a conflict.' })
export class DecisionProcessType {
  @Field(() => DayScalar, { description: 'Day from which this version applies.' })
  since!: string;

  @Field(() => String, { description: 'The one decider.' })
  decide!: string;

  @Field(() => String)
  recommend!: string;

  @Field(() => [String], { description: 'Whose agreement is needed.' })
  agree!: readonly string[];

  @Field(() => [String], { description: 'Who is asked for an opinion.' })
  input!: readonly string[];

  @Field(() => [String], { description: 'Who carries the decision out.' })
  perform!: readonly string[];

  @Field(() => [ConflictPathStepType], { description: 'In the order in which they are tried.' })
  conflictPath!: readonly ConflictPathStepType[];

  @Field(() => String, { nullable: true, description: 'Why it replaced the version before; none in the first one.' })
  reason!: string | null;
}

@ObjectType('DecisionRight', { description: 'Who may decide in a domain on a business day, and by which rule.' })
export class DecisionRightType {
  @Field(() => String)
  domain!: string;

  @Field(() => String, { nullable: true, description: 'The named decider; none under rule 4.' })
  decider!: string | null;

  @Field(() => Int, {
    description:
      '1 a delegation of level 5 or more, 2 a joint one of level 4, 3 the process, 4 any member of leadership.',
  })
  rule!: number;

  @Field(() => [String], { description: 'Everybody who may decide; empty under rule 4, where any leader may.' })
  mayDecide!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Level of the delegation that decides, 4 to 7.' })
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Who gave the delegation, and may decide beside its holder.' })
  grantor!: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Most that one decision of the holder may commit.' })
  ceilingCents!: number | null;

  @Field(() => DayScalar, { nullable: true })
  since!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the delegation.' })
  until!: string | null;

  @Field(() => DecisionProcessType, {
    nullable: true,
    description: 'The process in force that day, whether or not a delegation goes before it.',
  })
  process!: DecisionProcessType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Excluded from the scope of the mission: the firm never decides here. None where the scope is not shown.',
  })
  outOfScope!: boolean | null;
}

@ObjectType('OverlapZone', { description: 'A domain in which two roles both believe they decide.' })
export class OverlapZoneType {
  @Field(() => String)
  domain!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field(() => OverlapKindEnum)
  kind!: string;

  @Field(() => DayScalar)
  declaredOn!: string;

  @Field(() => Boolean, { description: 'Whether a decision process settles it on the day asked about.' })
  settled!: boolean;
}

@ObjectType('DecisionRights', { description: 'Who decides what on a business day, domain by domain.' })
export class DecisionRightsType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => DayScalar, { description: 'The business day on which rights are told.' })
  onDay!: string;

  @Field(() => [DecisionRightType], {
    description: 'One for each domain, in the order in which they were first named.',
  })
  rights!: readonly DecisionRightType[];

  @Field(() => [OverlapZoneType], { description: 'Overlap zones that no decision process settles that day.' })
  zonesWithoutProcess!: readonly OverlapZoneType[];
}
