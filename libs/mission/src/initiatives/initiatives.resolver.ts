import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { initiativesDocuments } from './initiatives.projection.js';
import { readInitiatives } from './initiatives.reader.js';
import { Initiatives } from './initiatives.shapes.js';

const RULE = { view: 'initiatives', slice: 'initiatives' } as const;

@Resolver()
export class InitiativesResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(Initiatives, {
    complexity: costs('computed'),
    description:
      'Bets with their scenario, capacity, conditions, measured uplift, return, advice, and plan against outcome.',
  })
  async initiatives(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Initiatives> {
    return readInitiatives(await this.views.open(initiativesDocuments, RULE, caller, moment), caller.language);
  }
}
