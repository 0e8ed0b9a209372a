import { enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LEVER_ACTIONS } from './lever-vocabulary.js';
import { DimensionEnum } from '../score/readiness-dimension.types.js';
import { READINESS_VERDICTS } from '../readiness-vocabulary.js';

export const LeverActionEnum = enumOf('LeverAction', LEVER_ACTIONS);
const VerdictEnum = enumOf('ReadinessVerdict', READINESS_VERDICTS);

@ObjectType('NearestRelay', { description: 'Somebody of the company who has come some way on an item.' })
export class NearestRelayType {
  @Field(() => String)
  person!: string;

  @Field(() => Int, { description: '1 explained, 2 shown, 3 done with help.' })
  level!: number;
}

@ObjectType('ReadinessLever', {
  description:
    'One thing that people can do, and what it alone would bring: the score computed again as if it were done.',
})
export class ReadinessLeverType {
  @Field(() => LeverActionEnum)
  action!: string;

  @Field(() => [String], { description: 'The item, process, domain, ritual, KPI … it is about.' })
  subjects!: readonly string[];

  @Field(() => SentenceType, { description: 'What is to be done.' })
  act!: SentenceType;

  @Field(() => Float, { description: 'Points of score, the cap included.' })
  points!: number;

  @Field(() => Float, { description: 'Points of the weighted sum, before the cap.' })
  rawPoints!: number;

  @Field(() => [DimensionEnum], { description: 'The dimensions that rise.' })
  dimensions!: readonly string[];

  @Field(() => [String], { description: 'Open gates that it lifts.' })
  lifts!: readonly string[];

  @Field(() => [String], { description: 'Open gates that stay open for their other subjects.' })
  eases!: readonly string[];

  @Field(() => VerdictEnum, { description: 'The verdict once it is done.' })
  verdict!: string;

  @Field(() => [NearestRelayType], {
    description:
      'For an item: who could be its relay soonest, the nearest first; nobody for whom knowledge transfer is closed.',
  })
  nearest!: readonly NearestRelayType[];
}

@ObjectType('GateStep', { description: 'Something that a gate needs to be lifted.' })
export class GateStepType {
  @Field(() => LeverActionEnum)
  action!: string;

  @Field(() => [String])
  subjects!: readonly string[];

  @Field(() => SentenceType, { description: 'What is to be done.' })
  act!: SentenceType;
}

@ObjectType('GateWayOut', { description: 'What lifts an open gate, and what comes of it.' })
export class GateWayOutType {
  @Field(() => String)
  gate!: string;

  @Field(() => [GateStepType], { description: 'All of them are needed.' })
  steps!: readonly GateStepType[];

  @Field(() => Float, { description: 'Points of score that they bring together.' })
  points!: number;

  @Field(() => [String], { description: 'Every gate that they lift together, this one among them.' })
  lifts!: readonly string[];

  @Field(() => VerdictEnum, { description: 'The verdict once they are done.' })
  verdict!: string;
}
