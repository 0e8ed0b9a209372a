import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { milestonesDocuments } from './milestones.projection.js';
import { readMilestones } from './milestones.reader.js';
import { Milestones } from './milestones.shapes.js';

const RULE = { view: 'milestones', slice: 'milestones' } as const;

@Resolver()
export class MilestonesResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(Milestones, {
    complexity: costs('stored'),
    description: 'The calendar with its slips, what was delivered and accepted, budgets, and the templates of steps.',
  })
  async milestones(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Milestones> {
    return readMilestones(await this.views.open(milestonesDocuments, RULE, caller, moment), caller.language);
  }
}
