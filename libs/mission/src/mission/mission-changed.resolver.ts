import { costs, shows } from '#graph';
import { Args, ArgsType, Context, Extensions, Field, Resolver, Subscription } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import type { Change } from '../reading/change-feed.js';
import { LiveChanges } from '../reading/live-changes.js';
import { IsReference } from '../reading/moment.args.js';
import { MissionChange } from './mission-changed.shapes.js';

@ArgsType()
class MissionChangedArgs {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;
}

const RULE = { view: 'missionChanged', slice: 'none' } as const;

@Resolver()
export class MissionChangedResolver {
  constructor(private readonly live: LiveChanges) {}

  @Extensions({ complexity: costs('heard') })
  @Subscription(shows(MissionChange), {
    description: 'Fires after the read models have what was recorded. Ends with the listener’s access or token.',
  })
  async missionChanged(@Args() { mission }: MissionChangedArgs, @Context() signed: Signed) {
    return told(await this.live.for(mission, RULE, signed));
  }
}

async function* told(changes: AsyncGenerator<Change>): AsyncGenerator<{ readonly missionChanged: MissionChange }> {
  for await (const change of changes) yield { missionChanged: change };
}
