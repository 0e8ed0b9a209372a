import { costs, shows } from '#graph';
import { Args, ArgsType, Context, Extensions, Field, Info, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Signed } from '../shared/caller.js';
import { CostlyNumbers } from '../reading/costly-numbers.js';
import { ListeningTurns } from '../reading/listening-turns.js';
import { LiveChanges } from '../reading/live-changes.js';
import { MissionViews } from '../reading/mission-views.js';
import { IsReference } from '../reading/moment.args.js';
import { selects } from '../reading/selects.js';
import { COSTLY_FIELDS, costlyNumbers } from './costly-charts.js';
import { allDocuments } from '../shared/mission-document.js';
import { readWeakSignals } from './weak-signals.reader.js';
import { Signal } from './weak-signals.shapes.js';

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
    private readonly turns: ListeningTurns,
    private readonly numbers: CostlyNumbers,
  ) {}

  @Extensions({ complexity: costs('heard') })
  @Subscription(shows(Signal), {
    description:
      'Fires for every signal raised from now on, once the read models have it. Ends with the listener’s access or token.',
  })
  async signalRaised(
    @Args() { mission }: SignalRaisedArgs,
    @Context() signed: Signed,
    @Info() asked: GraphQLResolveInfo,
  ) {
    const changes = await this.live.for(mission, RULE, signed);
    const signals = () => this.turns.take(signed.caller, () => this.signals(mission, signed, asked));
    const known = new Set((await signals()).map(({ signal }) => signal));
    return this.raised(known, changes, signals);
  }

  private async *raised(
    known: Set<string>,
    changes: AsyncGenerator<unknown>,
    signals: () => Promise<readonly Signal[]>,
  ) {
    for await (const _ of changes) {
      for (const signal of await signals()) {
        if (known.has(signal.signal)) continue;
        known.add(signal.signal);
        yield { signalRaised: signal };
      }
    }
  }

  private async signals(mission: string, { caller }: Signed, asked: GraphQLResolveInfo): Promise<readonly Signal[]> {
    const view = await this.views.open(allDocuments, RULE, caller, { mission });
    if (selects(asked, COSTLY_FIELDS)) await this.numbers.workOut(caller, costlyNumbers(view.state));
    return readWeakSignals(view, caller.language).signals;
  }
}
