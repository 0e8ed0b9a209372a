import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import type { ViewRule } from '../reading/reading-rights.js';
import type { Signed } from '../shared/caller.js';
import { allDocuments } from '../shared/mission-document.js';
import { readSuggestedRoleSplit } from './suggested-role-split.reader.js';
import { SuggestedRoleSplit } from './suggested-role-split.shapes.js';

const RULE: ViewRule = {
  view: 'suggestedRoleSplit',
  slice: 'governance',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
};

@Resolver()
export class SuggestedRoleSplitResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(SuggestedRoleSplit, {
    complexity: costs('computed'),
    description:
      'Which ways of splitting roles between owner and external COO fit the company, with reasons, known risk and metric.',
  })
  async suggestedRoleSplit(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<SuggestedRoleSplit> {
    return readSuggestedRoleSplit(await this.views.open(allDocuments, RULE, caller, moment), caller.language);
  }
}
