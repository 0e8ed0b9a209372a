import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readAcquirerEngagement } from './acquirer-engagement.reader.js';
import { AcquirerEngagement } from './acquirer-engagement.shapes.js';

const RULE = { view: 'acquirerEngagement', slice: 'access', readers: ['SPONSOR', 'LEADERSHIP'] } as const;

@Resolver()
export class AcquirerEngagementResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(AcquirerEngagement, {
    complexity: costs('computed'),
    description: 'For each line of the due-diligence file and each document: seen or never seen, by whom and when.',
  })
  async acquirerEngagement(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<AcquirerEngagement> {
    const view = await this.views.open(exitReadinessDocuments, RULE, caller, moment);
    return readAcquirerEngagement(view, caller.language);
  }
}
