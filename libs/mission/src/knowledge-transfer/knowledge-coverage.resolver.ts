import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { costs, isRef, Shows } from '#graph';
import { ArrayMaxSize, IsArray, IsOptional, ValidateBy } from 'class-validator';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readKnowledgeCoverage } from './knowledge-coverage.reader.js';
import { KnowledgeCoverage } from './knowledge-coverage.shapes.js';

const RULE = { view: 'knowledgeCoverage', slice: 'knowledge-transfer' } as const;

/** Most people to remove at once. */
const MOST_PEOPLE = 200;

const EachIsPerson = () =>
  ValidateBy(
    {
      name: 'isRef',
      validator: { validate: isRef, defaultMessage: () => 'each of $property must be the code of a person' },
    },
    { each: true },
  );

@ArgsType()
class KnowledgeCoverageArgs extends MomentArgs {
  @Field(() => [String], { nullable: true, description: 'People to remove: their codes.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @EachIsPerson()
  without?: string[];
}

@Resolver()
export class KnowledgeCoverageResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(KnowledgeCoverage, {
    complexity: costs('computed'),
    description:
      'Who holds the critical knowledge, and what remains of it without the owner, the firm, or anybody named.',
  })
  async knowledgeCoverage(
    @Args() { without, ...moment }: KnowledgeCoverageArgs,
    @Context() { caller }: Signed,
  ): Promise<KnowledgeCoverage> {
    const view = await this.views.open(exitReadinessDocuments, RULE, caller, moment);
    return readKnowledgeCoverage(view, without ?? [], caller.language);
  }
}
