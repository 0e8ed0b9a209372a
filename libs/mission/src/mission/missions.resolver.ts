import { costs, DayScalar, PageArgs, shows } from '#graph';
import { findMissions, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import type { Caller, Signed } from '../shared/caller.js';
import { firmsOf, type FirmAdmins } from '../visibility/membership.js';
import { FIRM_ADMINS, READ_DATABASE } from '../shared/tokens.js';
import { MissionByMission } from '../reading/mission-by-mission.js';
import { MissionViews, type Moment } from '../reading/mission-views.js';
import { IsDay } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { withoutErasedIn } from '../shared/erased-person.js';
import { accessDocuments } from '../access/access.projection.js';
import { readMissionSummary } from './missions.reader.js';
import { MissionSummaryPage, type MissionSummary } from './missions.shapes.js';

@ArgsType()
class MissionsArgs extends PageArgs {
  @Field(() => DayScalar, { nullable: true, description: 'As known on that day.' })
  @IsOptional()
  @IsDay()
  asKnownOn?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Each mission at this revision of its own stream; those that have not come so far are left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  atRevision?: number;
}

@Resolver()
export class MissionsResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  @Query(shows(MissionSummaryPage), {
    complexity: costs('everyMission'),
    description: 'The missions that the reader may open today, in the order of their codes.',
  })
  async missions(
    @Args() { first, after, asKnownOn, atRevision }: MissionsArgs,
    @Context() { caller }: Signed,
  ): Promise<MissionSummaryPage> {
    const { person } = caller;
    const moment = { ...(asKnownOn != null && { asKnownOn }), ...(atRevision != null && { atRevision }) };
    this.views.checkMoment(moment, caller);
    const firms = firmsOf(this.admins, person);
    const all = await findMissions(this.database, { person, firms });
    const { results, unreadable } = await this.portfolio.gather(caller, all, (mission) =>
      this.summary({ mission, ...moment }, caller),
    );
    const rest = results.filter(({ mission }) => after === undefined || mission > after);
    const edges = rest.slice(0, first).map((node) => ({ cursor: node.mission, node }));
    return {
      edges,
      pageInfo: { hasNextPage: rest.length > first, endCursor: edges.at(-1)?.cursor },
      totalCount: results.length,
      unreadable,
    };
  }

  /** The mission as the reader may see it; undefined when their access has ended or it did not exist yet. */
  private async summary(moment: Moment, caller: Caller): Promise<MissionSummary | undefined> {
    try {
      const { mission } = moment;
      const view = await this.views.open(accessDocuments, { view: 'missions', slice: 'none' }, caller, moment);
      const summary = readMissionSummary(mission, view);
      const erased = await this.views.erasedPeople(mission, caller);
      return summary && { ...summary, owner: withoutErasedIn(summary.owner, erased, caller.language) };
    } catch (error) {
      if (error instanceof RefusedQuery) return undefined;
      throw error;
    }
  }
}
