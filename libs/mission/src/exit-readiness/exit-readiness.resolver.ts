import { findDocument, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { checkpointsProjection } from '../access/checkpoints.projection.js';
import type { Signed } from '../pipeline/gate.js';
import { READ_DATABASE } from '../pipeline/tokens.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { exitReadinessProjection } from './exit-readiness.projection.js';
import { readExitReadiness } from './exit-readiness.reader.js';
import { ExitReadinessType } from './exit-readiness.types.js';

const RULE = { view: 'exitReadiness', slice: 'exit-readiness' } as const;

@Resolver()
export class ExitReadinessResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
  ) {}

  @Query(() => ExitReadinessType, {
    description: 'Readiness for handover: the score and why, what blocks, how fresh the evidence is, and a forecast.',
  })
  async exitReadiness(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<ExitReadinessType> {
    const view = await this.views.open(exitReadinessProjection, RULE, caller, moment);
    const published = await findDocument(this.database, checkpointsProjection, moment.mission);
    const known = (published?.state.published ?? []).filter(({ publishedOn }) => publishedOn <= view.asOf.day);
    return readExitReadiness(view, known, caller.language);
  }
}
