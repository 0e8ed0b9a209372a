import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { Signed } from '../../shared/caller.js';
import { documentsOf } from '../../shared/mission-document.js';
import { readIntegration } from './integration.reader.js';
import { Integration } from './integration.shapes.js';

const RULE = { view: 'integration', slice: 'operations' } as const;

@Resolver()
export class IntegrationResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(Integration, {
    complexity: costs('computed'),
    description:
      'Synergies planned against realised by workstream, how many sites and systems are integrated, and how far sites accept the change.',
  })
  async integration(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Integration> {
    return readIntegration(await this.views.open(DOCUMENTS, RULE, caller, moment), caller.language);
  }
}

const DOCUMENTS = documentsOf('mission', 'operations', 'processes', 'kpis', 'access');
