import { costs, enumOf, PageArgs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, IntersectionType, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readDecisionRegister } from './decision-register.reader.js';
import { DecisionRegister } from './decision-register.shapes.js';
import { REGISTER_STATES, type RegisterState } from './register-vocabulary.js';

@ArgsType()
class DecisionRegisterArgs extends IntersectionType(MomentArgs, PageArgs) {
  @Field(() => String, { nullable: true, description: 'One area of decisions.' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  domain?: string;

  @Field(() => enumOf('RegisterState', REGISTER_STATES), { nullable: true, description: 'Where the decision stands.' })
  @IsOptional()
  @IsIn([...REGISTER_STATES])
  state?: RegisterState;
}

const RULE = { view: 'decisionRegister', slice: 'decisions' } as const;

@Resolver()
export class DecisionRegisterResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(DecisionRegister, {
    complexity: costs('searched'),
    description:
      'The decisions with their options, reasons, marks and effects; how well they are traced, told and applied.',
  })
  async decisionRegister(
    @Args() query: DecisionRegisterArgs,
    @Context() { caller }: Signed,
  ): Promise<DecisionRegister> {
    return readDecisionRegister(
      await this.views.open(exitReadinessDocuments, RULE, caller, query),
      query,
      caller.language,
    );
  }
}
