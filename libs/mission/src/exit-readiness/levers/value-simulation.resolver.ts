import { cents, number, text, say } from '#decider';
import { costs, inputClass, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import type { Signed } from '../../shared/caller.js';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import { RefusedQuery } from '../../reading/refused-query.js';
import { exitReadinessDocuments } from '../../inputs/readiness.projection.js';
import { completeHypothesis, readValueSimulation, type GivenHypothesis } from './value-simulation.reader.js';
import { ValueSimulation } from './value-simulation.shapes.js';

const RULE: ViewRule = { view: 'valueSimulation', slice: 'exit-readiness', readers: ['LEADERSHIP', 'SPONSOR'] };

const HypothesisInput = inputClass('ValueHypothesisInput', 'What you suppose, and where it comes from: all three.', {
  ebitdaCents: cents().starred().about(say('EBE annuel, au-dessus de 0.', 'Yearly EBITDA, above 0.')),
  multiple: number({ min: 0, max: 100 })
    .starred()
    .about(
      say(
        'Années d’EBE que se paie une entreprise prête, au-dessus de 0.',
        'Years of EBITDA that a ready company is paid, above 0.',
      ),
    ),
  source: text().starred().about(say('D’où viennent l’EBE et le multiple.', 'Where EBITDA and multiple come from.')),
});

@ArgsType()
class ValueSimulationArgs extends MomentArgs {
  @Field(() => HypothesisInput, { nullable: true, description: 'Without all of it: HYPOTHESIS_REQUIRED.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => HypothesisInput)
  hypothesis?: GivenHypothesis;
}

@Resolver()
export class ValueSimulationResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(ValueSimulation, {
    complexity: costs('computed'),
    description: 'What each lever would be worth under your own hypothesis about value. Never a valuation.',
  })
  async valueSimulation(
    @Args() { hypothesis = {}, ...moment }: ValueSimulationArgs,
    @Context() { caller }: Signed,
  ): Promise<ValueSimulation> {
    const view = await this.views.open(exitReadinessDocuments, RULE, caller, moment);
    const given = completeHypothesis(hypothesis);
    if ('refused' in given) throw new RefusedQuery(given, caller.language);
    const known = await this.views.publishedCheckpoints(moment, view, caller);
    return readValueSimulation(view, known, given, caller.language);
  }
}
