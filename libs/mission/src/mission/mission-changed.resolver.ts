import { Args, ArgsType, Context, Field, Resolver, Subscription } from '@nestjs/graphql';
import type { Caller, Signed } from '../pipeline/gate.js';
import { ChangeFeed } from '../reading/change-feed.js';
import { MissionViews } from '../reading/mission-views.js';
import { IsReference } from '../reading/moment.args.js';
import { MissionChangeType } from './mission-changed.types.js';

@ArgsType()
class MissionChangedArgs {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;
}

const RULE = { view: 'missionChanged', slice: 'none' } as const;

@Resolver()
export class MissionChangedResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly feed: ChangeFeed,
  ) {}

  @Subscription(() => MissionChangeType, {
    description: 'Fires after the read models have what was recorded. Ends with the listener’s access.',
  })
  async missionChanged(@Args() { mission }: MissionChangedArgs, @Context() { caller }: Signed) {
    await this.views.rights(RULE, caller, mission);
    return this.changes(mission, caller);
  }

  private async *changes(mission: string, caller: Caller): AsyncGenerator<{ missionChanged: MissionChangeType }> {
    for await (const change of this.feed.changesOf(mission)) {
      await this.views.rights(RULE, caller, mission);
      yield { missionChanged: change };
    }
  }
}
