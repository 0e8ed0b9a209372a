import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readGovernanceHealth } from './governance-health.reader.js';
import { GovernanceHealth } from './governance-health.shapes.js';

const RULE = { view: 'governanceHealth', slice: 'governance' } as const;

@Resolver()
export class GovernanceHealthResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(GovernanceHealth, {
    complexity: costs('computed'),
    description:
      'Whether governance works: legitimacy, sponsor, bypasses, rituals, role split, conflicts, reviews, revisions.',
  })
  async governanceHealth(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<GovernanceHealth> {
    return readGovernanceHealth(await this.views.open(exitReadinessDocuments, RULE, caller, moment), caller.language);
  }
}
