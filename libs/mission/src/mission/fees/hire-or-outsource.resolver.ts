import { cents, count, isRefusal, number, rate, say, title } from '#decider';
import { costs, inputClass, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { MissionViews } from '../../reading/mission-views.js';
import { MomentArgs } from '../../reading/moment.args.js';
import type { ViewRule } from '../../reading/reading-rights.js';
import { RefusedQuery } from '../../reading/refused-query.js';
import type { Signed } from '../../shared/caller.js';
import { documentsOf } from '../../shared/mission-document.js';
import { readHireOrOutsource, type SourcedHypothesis } from './hire-or-outsource.reader.js';
import { HireOrOutsource } from './hire-or-outsource.shapes.js';

const RULE: ViewRule = {
  view: 'hireOrOutsource',
  slice: 'mission',
  readers: ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
};

/** Longest comparison, in months: ten years. */
const MOST_MONTHS = 120;

const HypothesisInput = inputClass('HireHypothesisInput', 'What you suppose about a hire, and where it comes from.', {
  salaryCents: cents().about(say('Salaire brut annuel.', 'Yearly gross salary.')),
  employerRate: number({ min: 0, max: 2 }).about(
    say('Charges patronales, en part du salaire.', 'Employer’s contributions, as a share of the salary.'),
  ),
  recruitmentCents: cents().about(say('Coût d’une recherche.', 'What one search costs.')),
  monthsToFind: number({ min: 0, max: 11 }).about(
    say('Mois pour trouver, moins de douze.', 'Months to find someone, fewer than twelve.'),
  ),
  monthsToProductive: number({ min: 0, max: 60 }).about(
    say('Mois avant d’être pleinement opérationnel.', 'Months until someone does all of the work.'),
  ),
  failureRate: rate().about(
    say('Probabilité que l’embauche échoue au bout d’un an.', 'Probability that the hire fails after a year.'),
  ),
  months: count(MOST_MONTHS, 1).about(say('Durée comparée, en mois.', 'Months compared.')),
  source: title().about(say('D’où viennent ces chiffres.', 'Where these figures come from.')),
});

@ArgsType()
class HireOrOutsourceArgs extends MomentArgs {
  @Field(() => HypothesisInput, { description: 'All of it: without a source nothing is said.' })
  @ValidateNested()
  @Type(() => HypothesisInput)
  hypothesis!: SourcedHypothesis;
}

@Resolver()
export class HireOrOutsourceResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(HireOrOutsource, {
    complexity: costs('computed'),
    description:
      'What the mission costs against a hire for the same role, month by month, under your own hypothesis. Never an advice.',
  })
  async hireOrOutsource(
    @Args() { hypothesis, ...moment }: HireOrOutsourceArgs,
    @Context() { caller }: Signed,
  ): Promise<HireOrOutsource> {
    const view = await this.views.open(DOCUMENTS, RULE, caller, moment);
    const answer = readHireOrOutsource(view, hypothesis);
    if (isRefusal(answer)) throw new RefusedQuery(answer, caller.language);
    return answer;
  }
}

const DOCUMENTS = documentsOf('mission');
