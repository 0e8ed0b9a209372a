import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentOnDayArgs } from '../reading/moment.args.js';
import { readDecisionRights } from './decision-rights.reader.js';
import { DecisionRights } from './decision-rights.shapes.js';
import { governanceDocuments } from './governance.projection.js';
import { readGovernance } from './governance.reader.js';
import { Governance } from './governance.shapes.js';

const SLICE = 'governance';

@Resolver()
export class GovernanceResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(Governance, {
    complexity: costs('stored'),
    description: 'Who decides what on a business day, on whose authority, and what governance lacks.',
  })
  async governance(@Args() moment: MomentOnDayArgs, @Context() { caller }: Signed): Promise<Governance> {
    const rule = { view: 'governance', slice: SLICE } as const;
    const view = await this.views.open(governanceDocuments, rule, caller, moment);
    return readGovernance(view, moment.onDay ?? view.asOf.day, caller.language);
  }

  @Shows(DecisionRights, {
    complexity: costs('stored'),
    description: 'Domain by domain: who decides on a business day, by which rule, level, ceiling and process.',
  })
  async decisionRights(@Args() moment: MomentOnDayArgs, @Context() { caller }: Signed): Promise<DecisionRights> {
    const rule = { view: 'decisionRights', slice: SLICE } as const;
    const view = await this.views.open(governanceDocuments, rule, caller, moment);
    return readDecisionRights(view, moment.onDay ?? view.asOf.day);
  }
}
