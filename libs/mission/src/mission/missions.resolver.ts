import { by } from '#decider';
import { costs, enumOf, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Info, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import type { Caller, Signed } from '../shared/caller.js';
import { MissionByMission } from '../reading/mission-by-mission.js';
import { MissionViews, type Moment } from '../reading/mission-views.js';
import { pageOfItems } from '../reading/page-of-items.js';
import { momentOf, PortfolioArgs } from '../reading/portfolio.args.js';
import { unlessRefused } from '../reading/refused-query.js';
import { selects } from '../reading/selects.js';
import { withoutErasedIn } from '../shared/erased-person.js';
import { allDocuments } from '../shared/mission-document.js';
import { accessDocuments } from '../access/access.projection.js';
import { placesBy, readMissionSummary, readStanding } from './missions.reader.js';
import { MISSION_ORDERS, MissionSummaryPage, type MissionOrder, type MissionSummary } from './missions.shapes.js';

/** Made at once: no answer shows it. */
const Order = enumOf('MissionOrder', MISSION_ORDERS);

@ArgsType()
class MissionsArgs extends PortfolioArgs {
  @Field(() => Order, {
    defaultValue: 'CODE',
    description: 'By their codes, or the one that needs the reader most first.',
  })
  @IsOptional()
  @IsIn(MISSION_ORDERS)
  order!: MissionOrder;
}

/** Who may read how a mission stands is said by what it tells: see `readStanding`. */
const RULE = { view: 'missions', slice: 'none' } as const;

@Resolver()
export class MissionsResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
  ) {}

  @Shows(MissionSummaryPage, {
    complexity: costs('everyMission'),
    description: 'The missions that the reader may open today.',
  })
  async missions(
    @Args() args: MissionsArgs,
    @Context() { caller }: Signed,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<MissionSummaryPage> {
    const { order, first, after } = args;
    const moment = momentOf(args);
    this.views.checkMoment(moment, caller);
    const all = await this.portfolio.of(caller);
    const listed = await this.portfolio.gather(caller, all, (mission) => this.summary({ mission, ...moment }, caller));
    const unreadable = [...listed.unreadable];
    const stand = async (missions: readonly MissionSummary[]) => {
      const known = await this.portfolio.gather(caller, missions, (mission) =>
        this.standing({ mission, ...moment }, caller),
      );
      unreadable.push(...known.unreadable);
      const standings = new Map(known.results.map(({ mission, standing }) => [mission, standing]));
      return missions.map((each) => ({ ...each, standing: standings.get(each.mission) }));
    };
    const summaries = order === 'NEED' ? await stand(listed.results) : listed.results;
    const places = placesBy(order);
    const page = pageOfItems(summaries.toSorted(by(places.cursorOf)), places, {
      first,
      ...(after != null && { after }),
    });
    const nodes = page.edges.map(({ node }) => node);
    const shown = order !== 'NEED' && selects(asked, ['standing']) ? await stand(nodes) : nodes;
    const edges = shown.map((node) => ({ cursor: places.cursorOf(node), node }));
    return { ...page, edges, unreadable };
  }

  /** The mission as the reader may see it; undefined when their access has ended or it did not exist yet. */
  private async summary(moment: Moment, caller: Caller): Promise<MissionSummary | undefined> {
    return unlessRefused(async () => {
      const { mission } = moment;
      const view = await this.views.open(accessDocuments, RULE, caller, moment);
      const summary = readMissionSummary(mission, view);
      const erased = await this.views.erasedPeople(mission, caller);
      return summary && { ...summary, owner: withoutErasedIn(summary.owner, erased, caller.language) };
    });
  }

  /** How a mission stands, as far as the reader may know. */
  private async standing(moment: Moment, caller: Caller) {
    return unlessRefused(async () => {
      const { mission } = moment;
      const view = await this.views.open(allDocuments, RULE, caller, moment);
      const checkpoints = await this.views.publishedCheckpoints(moment, view, caller);
      return { mission, standing: readStanding(view, checkpoints, caller.person) };
    });
  }
}
