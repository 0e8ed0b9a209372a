import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { Signed } from '../../shared/caller.js';
import { documentsOf } from '../../shared/mission-document.js';
import { readFieldPresence } from './field-presence.reader.js';
import { FieldPresence } from './field-presence.shapes.js';

const RULE = { view: 'fieldPresence', slice: 'operations' } as const;

@Resolver()
export class FieldPresenceResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(FieldPresence, {
    complexity: costs('computed'),
    description:
      'In how many weeks each site was visited, processes never seen at work, and observations that became decisions.',
  })
  async fieldPresence(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<FieldPresence> {
    return readFieldPresence(await this.views.open(DOCUMENTS, RULE, caller, moment), caller.language);
  }
}

const DOCUMENTS = documentsOf('mission', 'operations', 'processes', 'weakSignals', 'access');
