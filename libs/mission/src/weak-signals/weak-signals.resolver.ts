import { costs, Shows } from '#graph';
import { Args, Context, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Signed } from '../shared/caller.js';
import { CostlyNumbers } from '../reading/costly-numbers.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { remembered } from '../reading/remembered.js';
import { selects } from '../reading/selects.js';
import { COSTLY_FIELDS, costlyNumbers } from './costly-charts.js';
import { allDocuments } from '../shared/mission-document.js';
import { readWeakSignals } from './weak-signals.reader.js';
import { WeakSignals } from './weak-signals.shapes.js';

const RULE = { view: 'weakSignals', slice: 'weak-signals' } as const;

@Resolver()
export class WeakSignalsResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly numbers: CostlyNumbers,
  ) {}

  @Shows(WeakSignals, {
    complexity: costs('computed'),
    description:
      'Every signal with its life, what is expected about it and the series behind it; every detector with its chart.',
  })
  async weakSignals(
    @Args() moment: MomentArgs,
    @Context() { caller }: Signed,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<WeakSignals> {
    const view = await this.views.open(allDocuments, RULE, caller, moment);
    if (selects(asked, COSTLY_FIELDS)) await this.numbers.workOut(caller, costlyNumbers(view.state));
    return remembered(view, ['weakSignals', caller.language], () => readWeakSignals(view, caller.language));
  }
}
