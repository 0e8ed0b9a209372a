import { costs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import type { Caller, Signed } from '../shared/caller.js';
import type { Asker } from '../reading/folds.js';
import { MissionViews, type Moment } from '../reading/mission-views.js';
import { IsReference, MomentArgs } from '../reading/moment.args.js';
import { placeOf } from '../reading/place.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { remembered } from '../reading/remembered.js';
import { refuse } from '../refusals/refusals.js';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import { readExitReadiness, type ReadinessView } from './exit-readiness.reader.js';
import { ExitReadiness } from './exit-readiness.shapes.js';
import { readSnapshot, tellingOf, type Retold } from './snapshots/readiness-snapshot.reader.js';
import { ReadinessSnapshotAnswer } from './snapshots/readiness-snapshot.shapes.js';

const SLICE = 'exit-readiness' as const;

@ArgsType()
class SnapshotArgs extends MomentArgs {
  @Field(() => String, { description: 'Reference of the snapshot.' })
  @IsReference()
  snapshot!: string;
}

@Resolver()
export class ExitReadinessResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(ExitReadiness, {
    complexity: costs('computed'),
    description: 'Readiness for handover: the score and why, what blocks, how fresh the evidence is, and a forecast.',
  })
  async exitReadiness(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<ExitReadiness> {
    const view = await this.views.open(exitReadinessDocuments, { view: 'exitReadiness', slice: SLICE }, caller, moment);
    const checkpoints = await this.views.publishedCheckpoints(moment, view, caller);
    const about = ['exitReadiness', moment.mission, caller.language, checkpoints.length];
    const { language } = caller;
    return remembered(view, about, () =>
      readExitReadiness(view, checkpoints, language, this.retold(view, moment, caller)),
    );
  }

  @Shows(ReadinessSnapshotAnswer, {
    complexity: costs('wholeStream'),
    description: 'Everything that a snapshot froze, and the same day with what is known now.',
  })
  async readinessSnapshot(
    @Args() { snapshot, ...moment }: SnapshotArgs,
    @Context() { caller }: Signed,
  ): Promise<ReadinessSnapshotAnswer> {
    const rule = { view: 'readinessSnapshot', slice: SLICE } as const;
    const view = await this.views.open(exitReadinessDocuments, rule, caller, moment);
    const taken = takenOf(view, snapshot, caller);
    const checkpoints = await this.views.publishedCheckpoints(moment, view, caller);
    const { keyAccounts } = view.rights;
    const reading = {
      language: caller.language,
      keyAccounts,
      checkpoints,
      mission: view.state.mission,
      retold: this.retold(view, moment, caller),
    };
    return { asOf: view.asOf, taken: readSnapshot(snapshot, taken, reading) };
  }

  /**
   * The day of every snapshot with what is known at the moment asked about: read once, and only when asked for. The answer
   * may be remembered for requests to come: whether the one that brought it is still there says nothing of them.
   */
  private retold({ state, asOf }: ReadinessView, { mission }: Moment, { person }: Caller): () => Promise<Retold> {
    let told: Promise<Retold> | undefined;
    return () =>
      (told ??= this.tellAgain(state, mission, asOf.revision, { person }).catch((error: unknown) => {
        told = undefined;
        throw error;
      }));
  }

  private async tellAgain(
    { exitReadiness }: ReadinessView['state'],
    mission: string,
    to: number,
    asker: Asker,
  ): Promise<Retold> {
    const telling = tellingOf(exitReadiness);
    const choices = telling.map(([, tells]) => tells);
    const states = await this.views.retell(exitReadinessDocuments, placeOf.mission(mission), to, choices, asker);
    return new Map(telling.flatMap(([snapshot], index) => (states[index] ? [[snapshot, states[index]] as const] : [])));
  }
}

function takenOf({ state }: ReadinessView, snapshot: string, { language }: Caller) {
  const { snapshots } = state.exitReadiness;
  const taken = Object.hasOwn(snapshots, snapshot) ? snapshots[snapshot] : undefined;
  if (!taken) throw new RefusedQuery(refuse('UNKNOWN_REF', { kind: 'snapshot', ref: snapshot }), language);
  return taken;
}
