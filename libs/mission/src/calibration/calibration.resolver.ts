import { costs, Shows } from '#graph';
import { findMissions, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, PickType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Caller, Signed } from '../shared/caller.js';
import { today, type Clock } from '../shared/clock.js';
import { administersFirm, type FirmAdmins } from '../visibility/membership.js';
import { CLOCK, FIRM_ADMINS, READ_DATABASE } from '../shared/tokens.js';
import { MissionByMission } from '../reading/mission-by-mission.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import { allDocuments } from '../shared/mission-document.js';
import { missionRecord } from './calibration.js';
import { readCalibration } from './calibration.reader.js';
import { Calibration } from './calibration.shapes.js';

@ArgsType()
class CalibrationArgs extends PickType(MomentArgs, ['asKnownOn'], ArgsType) {
  @Field(() => String, { description: 'The firm whose closed missions are looked at.' })
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  firm!: string;
}

const RULE = { view: 'calibration', slice: 'none', readers: ['CONSULTANT', 'FIRM_ADMIN'] } as const;

@Resolver()
export class CalibrationResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  @Shows(Calibration, {
    complexity: costs('everyMission'),
    description:
      'Over the closed missions of a firm: which detectors were right, and which handovers came when forecast.',
  })
  async calibration(@Args() { firm, ...moment }: CalibrationArgs, @Context() { caller }: Signed): Promise<Calibration> {
    this.views.checkMoment(moment, caller);
    await this.checkReader(firm, caller);
    const all = await findMissions(this.database, { person: caller.person, firms: [firm] });
    const own = all.filter((each) => each.firm === firm);
    const { results, unreadable } = await this.portfolio.gather(caller, own, async (mission) => {
      const state = (await this.views.standing(allDocuments, mission, moment, caller))?.document.state;
      return state?.mission.status === 'CLOSED' ? missionRecord(state) : undefined;
    });
    const day = moment.asKnownOn ?? today(this.clock);
    return readCalibration(firm, day, results, unreadable.length, caller.language);
  }

  /**
   * Administrators of the firm, and whoever consults for it in a mission today: the answer tells no mission from
   * another. Everybody else learns nothing of the firm, nor whether there is one of that name.
   */
  private async checkReader(firm: string, caller: Caller): Promise<void> {
    if (administersFirm(this.admins, caller.person, firm)) return;
    const own = await findMissions(this.database, { person: caller.person, firms: [] });
    const ofFirm = own.filter((each) => each.firm === firm);
    const { results } = await this.portfolio.gather(caller, ofFirm, (mission) => this.refusalOf(mission, caller));
    if (results.some((refused) => refused === 'none')) return;
    const [refused] = results;
    throw refused instanceof RefusedQuery
      ? refused
      : new RefusedQuery(refuse('NOT_IN_SCOPE', { about: RULE.view, scope: [] }), caller.language);
  }

  private async refusalOf(mission: Ref, caller: Caller): Promise<RefusedQuery | 'none'> {
    try {
      await this.views.rights(RULE, caller, mission);
      return 'none';
    } catch (error) {
      if (error instanceof RefusedQuery) return error;
      throw error;
    }
  }
}
