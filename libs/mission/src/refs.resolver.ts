import { costs, PageArgs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, Length } from 'class-validator';
import { MissionViews } from './reading/mission-views.js';
import { IsReference } from './reading/moment.args.js';
import { pageOfItems } from './reading/page-of-items.js';
import { PICKED_KINDS, readRefs, type PickedKind } from './refs.reader.js';
import { PickedRefPage } from './refs.shapes.js';
import type { Signed } from './shared/caller.js';
import { allDocuments } from './shared/mission-document.js';
import { SLICE_OF_KIND } from './shared/refs.js';

@ArgsType()
class RefsArgs extends PageArgs {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;

  @Field(() => String, {
    description: `What is looked for, as \`refersTo\` says in the form of a command: ${PICKED_KINDS.join(', ')}.`,
  })
  @IsIn([...PICKED_KINDS])
  kind!: PickedKind;

  @Field(() => String, {
    nullable: true,
    description: 'Parts of a reference or of what it is called, in either language; accents and capitals do not count.',
  })
  @IsOptional()
  @Length(0, 80)
  search?: string;
}

@Resolver()
export class RefsResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(PickedRefPage, {
    complexity: costs('computed'),
    description:
      'What a command may name, for pickers: references with what they are called and where they stand, or names. What ' +
      'is open comes first, then what is past.',
  })
  async refs(
    @Args() { mission, kind, search, ...page }: RefsArgs,
    @Context() { caller }: Signed,
  ): Promise<PickedRefPage> {
    const slice = (SLICE_OF_KIND as Readonly<Record<string, (typeof SLICE_OF_KIND)['kpi']>>)[kind] ?? 'none';
    const view = await this.views.open(allDocuments, { view: 'refs', slice }, caller, { mission });
    const found = readRefs(view, kind, search ?? '', caller.language);
    const places = new Map(found.map(({ ref }, at) => [ref, at]));
    return pageOfItems(
      found,
      {
        cursorOf: ({ ref }) => ref,
        following: (cursor) => {
          const at = places.get(cursor);
          return at === undefined ? undefined : ({ ref }) => (places.get(ref) ?? 0) > at;
        },
      },
      page,
    );
  }
}
