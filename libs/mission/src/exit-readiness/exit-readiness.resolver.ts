import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { checkpointsProjection } from '../access/checkpoints.projection.js';
import type { Caller, Signed } from '../pipeline/gate.js';
import { MissionViews, type Moment, type OpenView } from '../reading/mission-views.js';
import { IsReference, MomentArgs } from '../reading/moment.args.js';
import { placeOf } from '../reading/place.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { remembered } from '../reading/remembered.js';
import { refuse } from '../refusals/refusals.js';
import { exitReadinessDocuments } from './exit-readiness.projection.js';
import { readExitReadiness, type ReadinessView } from './exit-readiness.reader.js';
import { ExitReadinessType } from './exit-readiness.types.js';
import { readSnapshot, tellingOf, type Retold } from './readiness-snapshot.reader.js';
import { ReadinessSnapshotAnswerType } from './readiness-snapshot.types.js';

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

  @Query(() => ExitReadinessType, {
    description: 'Readiness for handover: the score and why, what blocks, how fresh the evidence is, and a forecast.',
  })
  async exitReadiness(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<ExitReadinessType> {
    const view = await this.views.open(exitReadinessDocuments, { view: 'exitReadiness', slice: SLICE }, caller, moment);
    const checkpoints = await this.checkpoints(view, moment);
    const about = ['exitReadiness', moment.mission, caller.language, checkpoints.length];
    const { language } = caller;
    return remembered(view, about, () => readExitReadiness(view, checkpoints, language, this.retold(view, moment)));
  }

  @Query(() => ReadinessSnapshotAnswerType, {
    description: 'Everything that a snapshot froze, and the same day with what is known now.',
  })
  async readinessSnapshot(
    @Args() { snapshot, ...moment }: SnapshotArgs,
    @Context() { caller }: Signed,
  ): Promise<ReadinessSnapshotAnswerType> {
    const rule = { view: 'readinessSnapshot', slice: SLICE } as const;
    const view = await this.views.open(exitReadinessDocuments, rule, caller, moment);
    const taken = takenOf(view, snapshot, caller);
    const checkpoints = await this.checkpoints(view, moment);
    const { keyAccounts } = view.rights;
    const reading = { language: caller.language, keyAccounts, checkpoints, retold: this.retold(view, moment) };
    return { asOf: view.asOf, taken: readSnapshot(snapshot, taken, reading) };
  }

  /** Published by the day of the answer. */
  private async checkpoints(view: OpenView<unknown>, moment: Moment) {
    const { published } = await this.views.beside(
      checkpointsProjection,
      placeOf.checkpoints(moment.mission),
      moment,
      view,
    );
    return published.filter(({ publishedOn }) => publishedOn <= view.asOf.day);
  }

  /** The day of every snapshot with what is known at the moment asked about: read once, and only when asked for. */
  private retold({ state, asOf }: ReadinessView, { mission }: Moment): () => Promise<Retold> {
    let told: Promise<Retold> | undefined;
    return () =>
      (told ??= this.tellAgain(state, mission, asOf.revision).catch((error: unknown) => {
        told = undefined;
        throw error;
      }));
  }

  private async tellAgain({ exitReadiness }: ReadinessView['state'], mission: string, to: number): Promise<Retold> {
    const telling = tellingOf(exitReadiness);
    const choices = telling.map(([, tells]) => tells);
    const states = await this.views.retell(exitReadinessDocuments, placeOf.mission(mission), to, choices);
    return new Map(telling.flatMap(([snapshot], index) => (states[index] ? [[snapshot, states[index]] as const] : [])));
  }
}

function takenOf({ state }: ReadinessView, snapshot: string, { language }: Caller) {
  const { snapshots } = state.exitReadiness;
  const taken = Object.hasOwn(snapshots, snapshot) ? snapshots[snapshot] : undefined;
  if (!taken) throw new RefusedQuery(refuse('UNKNOWN_REF', { kind: 'snapshot', ref: snapshot }), language);
  return taken;
}
