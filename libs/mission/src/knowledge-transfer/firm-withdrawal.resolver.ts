import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readFirmWithdrawal } from './firm-withdrawal.reader.js';
import { FirmWithdrawal } from './firm-withdrawal.shapes.js';

const RULE = { view: 'firmWithdrawal', slice: 'knowledge-transfer' } as const;

@Resolver()
export class FirmWithdrawalResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(FirmWithdrawal, {
    complexity: costs('computed'),
    description: 'Month by month: domains, rituals, knowledge and decisions that are still with the firm.',
  })
  async firmWithdrawal(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<FirmWithdrawal> {
    return readFirmWithdrawal(await this.views.open(exitReadinessDocuments, RULE, caller, moment), caller.language);
  }
}
