import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { remembered } from '../reading/remembered.js';
import { refuse } from '../refusals/refusals.js';
import { allDocuments } from '../shared/mission-document.js';
import { readMission } from './mission.reader.js';
import { Mission } from './mission.shapes.js';

const RULE = { view: 'mission', slice: 'mission' } as const;

@Resolver()
export class MissionResolver {
  constructor(private readonly views: MissionViews) {}

  /** Reminders come from every slice, and the document of the detectors is the one that has them all. */
  @Shows(Mission, {
    complexity: costs('computed'),
    description: 'The frame of a mission, its drift, what was promised and reached, and everything overdue or missing.',
  })
  async mission(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Mission> {
    const view = await this.views.open(allDocuments, RULE, caller, moment);
    const checkpoints = await this.views.publishedCheckpoints(moment, view, caller);
    const { language } = caller;
    const answer = remembered(view, ['mission', moment.mission, language, checkpoints.length], () =>
      readMission(moment.mission, view, checkpoints, language),
    );
    if (!answer) throw new RefusedQuery(refuse('MISSION_UNKNOWN', { mission: moment.mission }), language);
    return answer;
  }
}
