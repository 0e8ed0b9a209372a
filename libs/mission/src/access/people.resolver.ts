import { costs, Shows } from '#graph';
import { findMentions, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { PersonalData } from '../vault/personal-data.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { MissionViews, type OpenView } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import type { PersonCode } from '../shared/vocabulary.js';
import { mayName, rowsFor } from '../visibility/eyes.js';
import type { AccessState } from './access.state.js';
import { accessDocuments } from './access.projection.js';
import { readPeople } from './people.reader.js';
import { People } from './people.shapes.js';
import { refsOf } from '../shared/in-order.js';

const RULE = { view: 'people', slice: 'none' } as const;

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly personal: PersonalData,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
  ) {}

  @Shows(People, {
    complexity: costs('stored'),
    description:
      'Who takes part in a mission, with names where they may be read. An acquirer sees the codes that lines of their ' +
      'grant name.',
  })
  async people(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<People> {
    const { mission } = moment;
    const view = await this.views.open(accessDocuments, RULE, caller, moment);
    const erased = await this.views.erasedPeople(mission, caller);
    if (view.rights.scope) {
      return readPeople(view, { erased, known: await this.named(mission, view) }, caller.language);
    }
    const open: Parameters<typeof readPeople>[1]['open'] = (person, registered) =>
      this.personal.of(mission, person, registered);
    return readPeople(view, { erased, open }, caller.language);
  }

  /** The people whom lines name that an acquirer may see. */
  private async named(mission: string, { state, asOf, rights }: OpenView<{ readonly access: AccessState }>) {
    const mentions = await findMentions(this.database, {
      mission,
      upTo: asOf.revision,
      names: [...refsOf(state.access.roles), ...refsOf(state.access.people)].filter((name) => mayName(rights, name)),
      besides: [],
      ...rowsFor(rights),
    });
    return new Set<PersonCode>([...mentions].flatMap(([person, lines]) => (lines.length > 0 ? [person] : [])));
  }
}
