import { BadUserInput, costs, DayScalar, Shows } from '#graph';
import { findEntriesOfTypes, findMentions, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Int, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import { MissionViews, openedFor, type Moment } from '../reading/mission-views.js';
import { IsDay, IsReference } from '../reading/moment.args.js';
import type { Caller, Signed } from '../shared/caller.js';
import { allDocuments } from '../shared/mission-document.js';
import { READ_DATABASE } from '../shared/tokens.js';
import type { Day } from '../shared/vocabulary.js';
import { mayName, rowsFor } from '../visibility/eyes.js';
import { OF_ROLES } from './changed-people.reader.js';
import { readinessThen, type ReadinessThen } from './changed-readiness.reader.js';
import { readChanges } from './changes.reader.js';
import { MissionChanges } from './changes.shapes.js';
import type { MissionView } from './moments.reader.js';

@ArgsType()
class ChangesArgs {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;

  @Field(() => DayScalar, { description: 'The earlier moment: as known on that day, by its end in Paris.' })
  @IsDay()
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The later moment, in the same way; left out, now.' })
  @IsOptional()
  @IsDay()
  to?: string;

  @Field(() => Int, { nullable: true, description: 'The later moment by its last line, instead of a day.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  atRevision?: number;
}

@Resolver()
export class ChangesResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
  ) {}

  @Shows(MissionChanges, {
    complexity: costs('wholeStream'),
    description:
      'What moved between two moments: the score and why, gates, coverage, signals, decisions, milestones and people, ' +
      'each with the lines that say so.',
  })
  async changes(
    @Args() { mission, from, to, atRevision }: ChangesArgs,
    @Context() { caller }: Signed,
  ): Promise<MissionChanges> {
    const [earlier, later] = [
      { mission, asKnownOn: from },
      { mission, ...(to != null && { asKnownOn: to }), ...(atRevision != null && { atRevision }) },
    ];
    checkOrder('to', from, to);
    const after = await this.views.open(allDocuments, { view: 'changes', slice: 'none' }, caller, later);
    if (atRevision != null) checkOrder('atRevision', from, after.asOf.day);
    const before = await this.earlier(earlier, after, caller);
    const readiness = {
      before: before && (await this.readiness(earlier, before, caller)),
      after: await this.readiness(later, after, caller),
    };
    return readChanges({ before, after }, readiness, {
      ...caller,
      linesNaming: (names) =>
        findMentions(this.database, {
          mission,
          upTo: after.asOf.revision,
          names: names.filter((name) => mayName(after.rights, name)),
          besides: [],
          ...rowsFor(after.rights),
        }),
      linesOfRoles: async () => {
        const upTo = after.asOf.revision;
        const rows = await findEntriesOfTypes(this.database, { mission, upTo, types: OF_ROLES });
        return new Set(rows.map(({ revision }) => revision));
      },
    });
  }

  /** The mission as it was, for the same reader; undefined when nothing was recorded by then. */
  private async earlier({ mission, ...moment }: Moment, { rights }: MissionView, caller: Caller) {
    const stood = await this.views.standing(allDocuments, mission, moment, caller);
    return stood && openedFor(rights, stood);
  }

  private async readiness(moment: Moment, view: MissionView, caller: Caller): Promise<ReadinessThen> {
    return readinessThen(view, await this.views.publishedCheckpoints(moment, view, caller));
  }
}

/** @throws BadUserInput for a later moment that is before the earlier one */
function checkOrder(field: string, from: Day, later: Day | undefined): void {
  if (later == null || later >= from) return;
  throw new BadUserInput([{ field, rule: 'order', message: `${field} must not be before from (${from}).` }]);
}
