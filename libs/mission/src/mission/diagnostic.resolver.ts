import { costs, Shows } from '#graph';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, OmitType, Resolver } from '@nestjs/graphql';
import { accessDocuments } from '../access/access.projection.js';
import type { Caller, Signed } from '../shared/caller.js';
import { knowsDiagnostic, type FirmAdmins } from '../visibility/membership.js';
import { FIRM_ADMINS } from '../shared/tokens.js';
import { MissionByMission } from '../reading/mission-by-mission.js';
import { MissionViews } from '../reading/mission-views.js';
import { IsReference, MomentArgs } from '../reading/moment.args.js';
import { placeOf } from '../reading/place.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import { diagnosticProjection } from './diagnostic.projection.js';
import { readDiagnostic } from './diagnostic.reader.js';
import { Diagnostic } from './diagnostic.shapes.js';

@ArgsType()
class DiagnosticArgs extends OmitType(MomentArgs, ['mission'], ArgsType) {
  @Field(() => String, { description: 'Reference of the diagnostic.' })
  @IsReference()
  diagnostic!: string;
}

const RULE = {
  view: 'diagnostic',
  slice: 'mission',
  readers: ['FIRM_ADMIN', 'CONSULTANT', 'LEADERSHIP'],
} as const;

/** Missions that were drafted from a diagnostic, as far as they can be read. */
interface MissionsFrom {
  readonly opened: readonly Ref[];
  /** The refusal of one that the caller may not open. */
  readonly refused?: RefusedQuery;
  readonly unreadable: readonly Ref[];
}

@Resolver()
export class DiagnosticResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  @Shows(Diagnostic, {
    complexity: costs('everyMission'),
    description:
      'An express diagnostic: points, index, verdict and route. For administrators of its firm, and for the ' +
      'consultants and the leadership of a mission that was drafted from it.',
  })
  async diagnostic(
    @Args() { diagnostic, ...moment }: DiagnosticArgs,
    @Context() { caller }: Signed,
  ): Promise<Diagnostic> {
    const unknown = new RefusedQuery(refuse('UNKNOWN_REF', { kind: 'diagnostic', ref: diagnostic }), caller.language);
    const { opened, refused, unreadable } = await this.missionsFrom(diagnostic, caller);
    const known = await this.views.stood(diagnosticProjection, placeOf.diagnostic(diagnostic), {}, caller);
    const isOwn = known !== undefined && knowsDiagnostic(known.document.state, this.admins, caller.person);
    if (opened.length === 0 && !isOwn) throw refused ?? unknown;
    const stood = await this.views.stood(diagnosticProjection, placeOf.diagnostic(diagnostic), moment, caller);
    const completed = stood?.document.state.completed;
    if (!completed) throw unknown;
    const { revision, recordedAt } = stood.document;
    const asOf = { revision, recordedAt, day: stood.day, stoppedAt: undefined };
    return readDiagnostic(completed, asOf, { opened, unreadable: unreadable.length }, caller.language);
  }

  /**
   * The missions of the caller that were drafted from it. A diagnostic precedes any mission: it belongs to its firm, and a
   * mission that came of it opens it to its own. Others do not learn that there is such a diagnostic.
   */
  private async missionsFrom(diagnostic: Ref, caller: Caller): Promise<MissionsFrom> {
    const all = await this.portfolio.of(caller);
    const { results, unreadable } = await this.portfolio.gather(caller, all, async (mission) => {
      const stood = await this.views.standing(accessDocuments, mission, {}, caller);
      if (stood?.document.state.mission.draft?.diagnostic !== diagnostic) return undefined;
      const refused = await this.refusalOf(mission, caller);
      return { mission, refused };
    });
    const opened = results.filter(({ refused }) => !refused).map(({ mission }) => mission);
    const refused = results.find((each) => each.refused)?.refused;
    return { opened, unreadable, ...(refused && { refused }) };
  }

  private async refusalOf(mission: Ref, caller: Caller): Promise<RefusedQuery | undefined> {
    try {
      await this.views.rights(RULE, caller, mission);
      return undefined;
    } catch (error) {
      if (error instanceof RefusedQuery) return error;
      throw error;
    }
  }
}
