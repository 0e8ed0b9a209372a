import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readProcessMaturity } from './processes.reader.js';
import { ProcessMaturity } from './processes.shapes.js';

const RULE = { view: 'processMaturity', slice: 'processes' } as const;

/** Readiness reads the processes too: its document has all of them. */
@Resolver()
export class ProcessesResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(ProcessMaturity, {
    complexity: costs('computed'),
    description: 'Capability levels and what the next one takes, paper against practice, automation, and acceptance.',
  })
  async processMaturity(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<ProcessMaturity> {
    return readProcessMaturity(await this.views.open(exitReadinessDocuments, RULE, caller, moment), caller.language);
  }
}
