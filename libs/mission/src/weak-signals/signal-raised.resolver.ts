import { costs } from '#graph';
import { Args, ArgsType, Context, Extensions, Field, Resolver, Subscription } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { LiveChanges } from '../reading/live-changes.js';
import { MissionViews } from '../reading/mission-views.js';
import { IsReference } from '../reading/moment.args.js';
import { allDocuments } from '../shared/mission-document.js';
import { readWeakSignals } from './weak-signals.reader.js';
import { SignalType } from './weak-signals.types.js';

@ArgsType()
class SignalRaisedArgs {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;
}

const RULE = { view: 'signalRaised', slice: 'weak-signals' } as const;

@Resolver()
export class SignalRaisedResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly live: LiveChanges,
  ) {}

  @Extensions({ complexity: costs('heard') })
  @Subscription(() => SignalType, {
    description:
      'Fires for every signal raised from now on, once the read models have it. Ends with the listener’s access or token.',
  })
  async signalRaised(@Args() { mission }: SignalRaisedArgs, @Context() signed: Signed) {
    const changes = await this.live.for(mission, RULE, signed);
    const known = new Set((await this.signals(mission, signed)).map(({ signal }) => signal));
    return this.raised(mission, signed, known, changes);
  }

  private async *raised(mission: string, signed: Signed, known: Set<string>, changes: AsyncGenerator<unknown>) {
    for await (const _ of changes) {
      for (const signal of await this.signals(mission, signed)) {
        if (known.has(signal.signal)) continue;
        known.add(signal.signal);
        yield { signalRaised: signal };
      }
    }
  }

  private async signals(mission: string, { caller }: Signed): Promise<readonly SignalType[]> {
    const view = await this.views.open(allDocuments, RULE, caller, { mission });
    return readWeakSignals(view, caller.language).signals;
  }
}
