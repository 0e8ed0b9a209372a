import { isRefusal } from '#decider';
import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import { RefusedQuery } from '../../reading/refused-query.js';
import type { Signed } from '../../shared/caller.js';
import { documentsOf } from '../../shared/mission-document.js';
import { OWNER_LOAD_READERS } from './owner-load-vocabulary.js';
import { readOwnerLoad } from './owner-load.reader.js';
import { OwnerLoad } from './owner-load.shapes.js';

const RULE: ViewRule = { view: 'ownerLoad', slice: 'weak-signals', readers: OWNER_LOAD_READERS };

@Resolver()
export class OwnerLoadResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(OwnerLoad, {
    complexity: costs('computed'),
    description:
      'The load of an owner who is alone or nearly so, week by week, and whether it rises above what is usual.',
  })
  async ownerLoad(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<OwnerLoad> {
    const answer = readOwnerLoad(await this.views.open(DOCUMENTS, RULE, caller, moment), caller.language);
    if (isRefusal(answer)) throw new RefusedQuery(answer, caller.language);
    return answer;
  }
}

const DOCUMENTS = documentsOf('mission', 'weakSignals');
