import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Signed } from '../pipeline/gate.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentOnDayArgs } from '../reading/moment.args.js';
import { governanceProjection } from './governance.projection.js';
import { readGovernance } from './governance.reader.js';
import { GovernanceType } from './governance.types.js';

@Resolver()
export class GovernanceResolver {
  constructor(private readonly views: MissionViews) {}

  @Query(() => GovernanceType, { description: 'Who decides what on a business day: scope, rights, delegations, decisions.' })
  async governance(@Args() moment: MomentOnDayArgs, @Context() { caller }: Signed): Promise<GovernanceType> {
    const rule = { view: 'governance', slice: 'governance' } as const;
    const view = await this.views.open(governanceProjection, rule, caller, moment);
    return readGovernance(view, moment.onDay ?? view.asOf.day);
  }
}
