import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import type { Signed } from '../../shared/caller.js';
import { allDocuments } from '../../shared/mission-document.js';
import { readMirror } from './mirror.reader.js';
import { Mirror } from './mirror.shapes.js';

const RULE: ViewRule = {
  view: 'mirror',
  slice: 'weak-signals',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'MEDIATOR'],
};

@Resolver()
export class MirrorResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(Mirror, {
    complexity: costs('stored'),
    description:
      'What the outsider holds up and what the company makes of it: answered in time, acted upon, topics that return.',
  })
  async mirror(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Mirror> {
    return readMirror(await this.views.open(allDocuments, RULE, caller, moment));
  }
}
