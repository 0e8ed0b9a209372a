import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readDossierIndex } from './dossier-index.reader.js';
import { DossierIndex } from './dossier-index.shapes.js';

/** The index is part of preparing the sale: whoever may read exit readiness may read it. */
const RULE = { view: 'dossierIndex', slice: 'exit-readiness' } as const;

@Resolver()
export class DossierIndexResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(DossierIndex, {
    complexity: costs('stored'),
    description:
      'The twenty lines of the due-diligence file: what proves each, until when, and what is missing or stale.',
  })
  async dossierIndex(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<DossierIndex> {
    return readDossierIndex(await this.views.open(exitReadinessDocuments, RULE, caller, moment), caller.language);
  }
}
