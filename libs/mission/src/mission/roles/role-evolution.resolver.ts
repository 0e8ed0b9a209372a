import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import type { Signed } from '../../shared/caller.js';
import { documentsOf } from '../../shared/mission-document.js';
import { readRoleEvolution } from './role-evolution.reader.js';
import { RoleEvolution } from './role-evolution.shapes.js';

const RULE: ViewRule = { view: 'roleEvolution', slice: 'mission' };

@Resolver()
export class RoleEvolutionResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(RoleEvolution, {
    complexity: costs('stored'),
    description:
      'How roles change: the external role, the role split model, delegation levels by domain; what moved since the last review.',
  })
  async roleEvolution(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<RoleEvolution> {
    return readRoleEvolution(await this.views.open(DOCUMENTS, RULE, caller, moment), caller.language);
  }
}

const DOCUMENTS = documentsOf('mission', 'governance');
