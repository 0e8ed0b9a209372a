import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readManagerSkills } from './manager-skills.reader.js';
import { ManagerSkills } from './manager-skills.shapes.js';

const RULE = { view: 'managerSkills', slice: 'knowledge-transfer' } as const;

@Resolver()
export class ManagerSkillsResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(ManagerSkills, {
    complexity: costs('stored'),
    description: 'How many managers reach the target level, and the training and mentoring that they receive.',
  })
  async managerSkills(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<ManagerSkills> {
    return readManagerSkills(await this.views.open(exitReadinessDocuments, RULE, caller, moment), caller.language);
  }
}
