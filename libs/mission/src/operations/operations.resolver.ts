import { costs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { operationsDocuments } from './operations.projection.js';
import { readOperationsBoard } from './operations.reader.js';
import { OperationsBoard } from './operations.shapes.js';

const RULE = { view: 'operationsBoard', slice: 'operations' } as const;

@ArgsType()
class OperationsBoardArgs extends MomentArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only the nuisances reported on this site. Capacity, promises and flow are not kept by site.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  site?: string;
}

@Resolver()
export class OperationsResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(OperationsBoard, {
    complexity: costs('computed'),
    description:
      'Open nuisances with their age, what limits the flow, load over capacity, promises kept, and workstreams.',
  })
  async operationsBoard(
    @Args() { site, ...moment }: OperationsBoardArgs,
    @Context() { caller }: Signed,
  ): Promise<OperationsBoard> {
    const view = await this.views.open(operationsDocuments, RULE, caller, moment);
    return readOperationsBoard(view, site, caller.language);
  }
}
