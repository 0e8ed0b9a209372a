import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { Signed } from '../../shared/caller.js';
import { operationsDocuments } from '../operations.projection.js';
import { readCostDrivers } from './cost-drivers.reader.js';
import { CostDrivers } from './cost-drivers.shapes.js';

const RULE = { view: 'costDrivers', slice: 'operations' } as const;

@Resolver()
export class CostDriversResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(CostDrivers, {
    complexity: costs('computed'),
    description: 'What a unit costs, how that drifts, price and volume effects apart, and which processes cost most.',
  })
  async costDrivers(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<CostDrivers> {
    return readCostDrivers(await this.views.open(operationsDocuments, RULE, caller, moment), caller.language);
  }
}
