import { say } from '#decider';
import { costs, DayScalar, Shows } from '#graph';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional } from 'class-validator';
import { readAgenda, type AgendaSource } from './agenda.reader.js';
import { AGENDA, AHEAD_DAYS } from './agenda.js';
import { Agenda } from './agenda.shapes.js';
import { MissionByMission } from './reading/mission-by-mission.js';
import { MissionViews, type Moment } from './reading/mission-views.js';
import { IsDay, IsReference } from './reading/moment.args.js';
import { momentOf, PortfolioArgs } from './reading/portfolio.args.js';
import { RefusedQuery, unlessRefused } from './reading/refused-query.js';
import { refuse } from './refusals/refusals.js';
import type { Caller, Signed } from './shared/caller.js';
import { allDocuments } from './shared/mission-document.js';
import { parkedOf, type FindParkedWebhooks, type ParkedWebhook } from './parked-webhooks.js';
import { FIRM_ADMINS, PARKED_WEBHOOKS } from './shared/tokens.js';
import { PersonalData } from './vault/personal-data.js';
import type { FirmAdmins } from './visibility/membership.js';

/** Most missions that can be named. */
const MOST_MISSIONS = 200;

@ArgsType()
class AgendaArgs extends PortfolioArgs {
  @Field(() => DayScalar, { nullable: true, description: 'First day; left out, all that is overdue is in it.' })
  @IsOptional()
  @IsDay()
  from?: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: `Last day; left out, ${AHEAD_DAYS} days after that of the answer.`,
  })
  @IsOptional()
  @IsDay()
  to?: string;

  @Field(() => [String], { nullable: true, description: 'Codes of the missions wanted; left out, all.' })
  @IsOptional()
  @ArrayMaxSize(MOST_MISSIONS)
  @IsReference({ each: true })
  missions?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only what the reader is to settle.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean;
}

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
    private readonly personal: PersonalData,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
    @Inject(PARKED_WEBHOOKS) private readonly parkedIn: FindParkedWebhooks,
  ) {}

  @Shows(Agenda, {
    complexity: costs('everyAgenda'),
    description:
      'Across the missions of the reader: what is due, overdue, waiting or at risk, whose it is, and the command that ' +
      'settles it. Without days, everything overdue and fourteen days ahead.',
  })
  async agenda(@Args() args: AgendaArgs, @Context() { caller }: Signed): Promise<Agenda> {
    const { from, to, missions, first, after, mine } = args;
    const moment = momentOf(args);
    this.views.checkMoment(moment, caller);
    checkDays(from, to, caller);
    const wanted = missions ? [...new Set(missions)].map((mission) => ({ mission })) : await this.portfolio.of(caller);
    // They are no facts of the ledger: only the present tells them.
    const isPast = moment.asKnownOn != null || moment.atRevision != null;
    const parked = isPast ? [] : await this.parkedIn(wanted.map(({ mission }) => mission));
    const { results, unreadable } = await this.portfolio.gather(caller, wanted, (mission) =>
      this.source({ mission, ...moment }, parked, caller, missions != null),
    );
    const { admins } = this;
    return readAgenda(results, unreadable, {
      ...{ caller, admins, first, mine: mine ?? false },
      ...(from != null && { from }),
      ...(to != null && { to }),
      ...(after != null && { after }),
    });
  }

  /** A mission whose agenda the reader may see; else refused where it was asked for by name, and left out otherwise. */
  private async source(
    moment: Moment,
    allParked: readonly ParkedWebhook[],
    caller: Caller,
    named: boolean,
  ): Promise<AgendaSource | undefined> {
    const opening = async () => {
      const { mission } = moment;
      const view = await this.views.open(allDocuments, AGENDA, caller, moment);
      const checkpoints = await this.views.publishedCheckpoints(moment, view, caller);
      const parked = parkedOf(allParked, mission);
      const erased = await this.views.erasedPeople(mission, caller);
      const { people } = view.state.access;
      const nameOf = (person: string) => {
        const registered = Object.hasOwn(people, person) ? people[person] : undefined;
        return registered && this.personal.of(mission, person, registered)?.name;
      };
      return { mission, view, checkpoints, parked, erased, nameOf };
    };
    return named ? opening() : unlessRefused(opening);
  }
}

/** @throws RefusedQuery for a last day before the first one */
function checkDays(from: string | undefined, to: string | undefined, { language }: Caller): void {
  if (from == null || to == null || from <= to) return;
  const why = say(`il précède le premier jour, le ${from}`, `it is before the first day, ${from}`);
  throw new RefusedQuery(refuse('INVALID_INPUT', { field: 'to', why }), language);
}
