import { isRefusal } from '#decider';
import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../../shared/caller.js';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import { RefusedQuery } from '../../reading/refused-query.js';
import { exitReadinessDocuments } from '../../inputs/readiness.projection.js';
import { readHandoverForecast } from './handover-forecast.reader.js';
import { HandoverForecast } from './handover-forecast.shapes.js';

const RULE: ViewRule = {
  view: 'handoverForecast',
  slice: 'exit-readiness',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'ACQUIRER'],
};

@Resolver()
export class HandoverForecastResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(HandoverForecast, {
    complexity: costs('computed'),
    description:
      'When every item will have a relay, with its uncertainty. Refused below six observed weeks (NOT_ENOUGH_HISTORY).',
  })
  async handoverForecast(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<HandoverForecast> {
    const view = await this.views.open(exitReadinessDocuments, RULE, caller, moment);
    const forecast = readHandoverForecast(view, caller.language);
    if (isRefusal(forecast)) throw new RefusedQuery(forecast, caller.language);
    return forecast;
  }
}
