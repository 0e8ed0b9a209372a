import { DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BLOCKER_STATES } from '../readiness-vocabulary.js';

const BlockerStateEnum = enumOf('BlockerState', BLOCKER_STATES);

@ObjectType('ReadinessGate', { description: 'A computed condition that no score can offset.' })
export class ReadinessGateType {
  @Field(() => String, { description: 'G-OWN, G-PREST …' })
  gate!: string;

  @Field(() => SentenceType, { description: 'What is the matter when it is open.' })
  name!: SentenceType;

  @Field(() => Boolean, { description: 'Its condition holds.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Leadership or the sponsor accepted it as it is.' })
  waived!: boolean;

  @Field(() => Boolean, { description: 'Open and not waived.' })
  blocks!: boolean;

  @Field(() => Boolean, { description: 'False: nothing is there to be looked at.' })
  evaluated!: boolean;

  @Field(() => [String], { description: 'What keeps it open.' })
  subjects!: readonly string[];

  @Field(() => SentenceType, { description: 'What lifts it.' })
  expected!: SentenceType;

  @Field(() => [Int], { description: 'Lines of the audit trail it rests on.' })
  events!: readonly number[];
}

@ObjectType('ReadinessWaiver', {
  description: 'A gate that leadership or the sponsor accepted as it is. It forbids READY, and the acquirer sees it.',
})
export class ReadinessWaiverType {
  @Field(() => String)
  gate!: string;

  @Field(() => String)
  blocker!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => Boolean, { description: 'The gate would block if it were not waived.' })
  needed!: boolean;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('ReadinessBlocker', { description: 'A gate that somebody took charge of, and what became of it.' })
export class ReadinessBlockerType {
  @Field(() => String)
  blocker!: string;

  @Field(() => String)
  gate!: string;

  @Field(() => BlockerStateEnum)
  state!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  declaredBy!: string;

  @Field(() => DayScalar)
  declaredOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which it was lifted or waived.' })
  settledOn!: string | null;

  @Field(() => [String], { description: 'Evidence and absence tests that it was lifted with.' })
  evidence!: readonly string[];
}
