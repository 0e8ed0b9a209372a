import { isRefusal, say } from '#decider';
import { costs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Int, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import type { Caller, Signed } from '../shared/caller.js';
import { Trees } from '../vault/trees.js';
import { MissionViews, type Moment, type OpenView } from '../reading/mission-views.js';
import { IsReference, MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { StoredLines } from '../reading/stored-lines.js';
import { refuse } from '../refusals/refusals.js';
import { accessDocuments } from './access.projection.js';
import { readConsistencyProof, readLineProof, type ProofSources, type WantedLine } from './proof.reader.js';
import { ConsistencyProof, LineProof } from './proof.shapes.js';

@ArgsType()
class LineProofArgs extends MomentArgs {
  @Field(() => Int, { description: 'Number of the line in the audit trail.' })
  @IsInt()
  @Min(0)
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The checkpoint in which it is to be proven; left out, the first one that was witnessed, else the first.',
  })
  @IsOptional()
  @IsReference()
  checkpoint?: string;
}

@ArgsType()
class ConsistencyProofArgs extends MomentArgs {
  @Field(() => String, { description: 'Reference of the earlier checkpoint.' })
  @IsReference()
  from!: string;

  @Field(() => String, { description: 'Reference of the later checkpoint.' })
  @IsReference()
  to!: string;
}

@Resolver()
export class ProofResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly lines: StoredLines,
    private readonly trees: Trees,
  ) {}

  @Shows(LineProof, {
    complexity: costs('proven'),
    description:
      'Proves that a line of the audit trail is what was signed. An acquirer asks about lines of their grant.',
  })
  async proof(@Args() wanted: LineProofArgs, @Context() { caller }: Signed): Promise<LineProof> {
    const view = await this.views.open(accessDocuments, { view: 'proof', slice: 'none' }, caller, wanted);
    const line = await this.line(wanted, view, caller);
    const answer = readLineProof(await this.sources(wanted, view, caller), line, caller.language);
    if (isRefusal(answer)) throw new RefusedQuery(answer, caller.language);
    return answer;
  }

  @Shows(ConsistencyProof, {
    complexity: costs('proven'),
    description: 'Proves that what was signed later only adds to what was signed before.',
  })
  async consistencyProof(
    @Args() wanted: ConsistencyProofArgs,
    @Context() { caller }: Signed,
  ): Promise<ConsistencyProof> {
    const view = await this.views.open(accessDocuments, { view: 'consistencyProof', slice: 'none' }, caller, wanted);
    const answer = readConsistencyProof(await this.sources(wanted, view, caller), wanted, caller.language);
    if (isRefusal(answer)) throw new RefusedQuery(answer, caller.language);
    return answer;
  }

  private async sources(moment: Moment, view: OpenView<unknown>, caller: Caller): Promise<ProofSources> {
    const { mission } = moment;
    const log = await this.views.checkpointLog(moment, view, caller);
    return { tree: await this.trees.of(mission), log, logKey: this.trees.verifierKey(mission), asOf: view.asOf };
  }

  /** The line with what is stored of it. What an acquirer may not see is answered as if it were out of their grant. */
  private async line(
    { mission, revision, checkpoint }: LineProofArgs,
    { asOf, rights }: OpenView<unknown>,
    caller: Caller,
  ): Promise<WantedLine> {
    const unknown = refuse('INVALID_INPUT', {
      field: 'revision',
      why: say(`la dernière est la ${asOf.revision}`, `the last one is ${asOf.revision}`),
    });
    for await (const { visible, stored } of this.lines.read(
      mission,
      { from: revision, to: revision },
      rights,
      caller,
    )) {
      if (revision > asOf.revision) break;
      const outside = refuse('NOT_IN_SCOPE', { about: String(revision), scope: rights.scope ?? [] });
      if (!visible) throw new RefusedQuery(outside, caller.language);
      return { revision, ...(stored && { stored }), ...(checkpoint !== undefined && { checkpoint }) };
    }
    throw new RefusedQuery(unknown, caller.language);
  }
}
