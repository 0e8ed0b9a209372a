import { isRefusal } from '#decider';
import { costs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import type { ViewRule } from '../reading/reading-rights.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { readFeedbackThemes } from './feedback-themes.reader.js';
import { FeedbackThemes } from './feedback-themes.shapes.js';
import { allDocuments } from '../shared/mission-document.js';

/** Which mission and moment, and of which site. */
@ArgsType()
class FeedbackThemesArgs extends MomentArgs {
  @Field(() => String, { nullable: true, description: 'Only what people of this site said; left out, of all of them.' })
  @IsOptional()
  @MaxLength(200)
  site?: string;
}

const RULE: ViewRule = {
  view: 'feedbackThemes',
  slice: 'weak-signals',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'TEAM'],
};

@Resolver()
export class FeedbackThemesResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(FeedbackThemes, {
    complexity: costs('stored'),
    description:
      'Themes of the informal feedback with their counts. Refused when fewer than five people gave some (ANONYMITY_THRESHOLD), or when a subtraction would tell of fewer than five (COMPLEMENTARY_SUPPRESSION).',
  })
  async feedbackThemes(
    @Args() { site, ...moment }: FeedbackThemesArgs,
    @Context() { caller }: Signed,
  ): Promise<FeedbackThemes> {
    const themes = readFeedbackThemes(await this.views.open(allDocuments, RULE, caller, moment), site ?? undefined);
    if (isRefusal(themes)) throw new RefusedQuery(themes, caller.language);
    return themes;
  }
}
