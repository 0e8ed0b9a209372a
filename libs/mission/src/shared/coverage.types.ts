import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Coverage', { description: 'How much of the critical knowledge remains when some people are not there.' })
export class CoverageType {
  @Field(() => Float, { description: 'Criticality-weighted share of the items that remain, 0 to 1.' })
  value!: number;

  @Field(() => Int, { description: 'Sum of the criticalities of the items that remain.' })
  covered!: number;

  @Field(() => Int, { description: 'Sum of the criticalities of all items in use.' })
  total!: number;

  @Field(() => [String], { description: 'Items that nobody else who is there does alone, in register order.' })
  missing!: readonly string[];
}

@ObjectType('BusFactorStep', { description: 'Somebody removed, and what remains without them and those before.' })
export class BusFactorStepType {
  @Field(() => String)
  person!: string;

  @Field(() => Float, { description: 'Coverage that remains, 0 to 1.' })
  coverage!: number;
}

@ObjectType('BusFactor', {
  description:
    'People removed, worst first, before less than one half of the knowledge remains (greedy; Avelino et al., 2016). ' +
    'The true minimum may be smaller.',
})
export class BusFactorType {
  @Field(() => Int)
  count!: number;

  @Field(() => [BusFactorStepType], { description: 'Who was removed, in order.' })
  sequence!: readonly BusFactorStepType[];
}
