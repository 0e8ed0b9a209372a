import { costs } from '#graph';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentOnDayArgs } from '../reading/moment.args.js';
import { readDecisionRights } from './decision-rights.reader.js';
import { DecisionRightsType } from './decision-rights.types.js';
import { governanceDocuments } from './governance.projection.js';
import { readGovernance } from './governance.reader.js';
import { GovernanceType } from './governance.types.js';

const SLICE = 'governance';

@Resolver()
export class GovernanceResolver {
  constructor(private readonly views: MissionViews) {}

  @Query(() => GovernanceType, {
    complexity: costs('stored'),
    description: 'Who decides what on a business day, on whose authority, and what governance lacks.',
  })
  async governance(@Args() moment: MomentOnDayArgs, @Context() { caller }: Signed): Promise<GovernanceType> {
    const rule = { view: 'governance', slice: SLICE } as const;
    const view = await this.views.open(governanceDocuments, rule, caller, moment);
    return readGovernance(view, moment.onDay ?? view.asOf.day, caller.language);
  }

  @Query(() => DecisionRightsType, {
    complexity: costs('stored'),
    description: 'Domain by domain: who decides on a business day, by which rule, level, ceiling and process.',
  })
  async decisionRights(@Args() moment: MomentOnDayArgs, @Context() { caller }: Signed): Promise<DecisionRightsType> {
    const rule = { view: 'decisionRights', slice: SLICE } as const;
    const view = await this.views.open(governanceDocuments, rule, caller, moment);
    return readDecisionRights(view, moment.onDay ?? view.asOf.day);
  }
}
