import { isRefusal, type Refusal } from '#decider';
import { costs, Shows } from '#graph';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { exitReadinessDocuments } from '../inputs/readiness.projection.js';
import type { Caller, Signed } from '../shared/caller.js';
import { MissionViews } from '../reading/mission-views.js';
import { IsReference, MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { readKpiBoard } from './kpi-board.reader.js';
import { readKpiSeries } from './kpi-series.reader.js';
import { KpiBoard, KpiSeries } from './kpis.shapes.js';
import { readSimplification } from './simplification/simplification.reader.js';
import { Simplification } from './simplification/simplification.shapes.js';

@ArgsType()
class KpiBoardArgs extends MomentArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only shared measures, each next to its counterpart; false: only the others; left out: all.',
  })
  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}

@ArgsType()
class KpiSeriesArgs extends MomentArgs {
  @Field(() => String, { description: 'The measure.' })
  @IsReference()
  kpi!: string;

  @Field(() => String, { nullable: true, description: 'One site; left out, the whole company and every site apart.' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  site?: string;
}

/** Some measures are computed from what readiness reads as well: its document has all of it. */
@Resolver()
export class KpisResolver {
  constructor(private readonly views: MissionViews) {}

  @Shows(KpiBoard, {
    complexity: costs('computed'),
    description:
      'The measures: value, baseline, target, trend, corrections, disputes, and how far they can be relied on.',
  })
  async kpiBoard(@Args() { shared, ...moment }: KpiBoardArgs, @Context() { caller }: Signed): Promise<KpiBoard> {
    const rule = { view: 'kpiBoard', slice: 'kpis' } as const;
    const view = await this.views.open(exitReadinessDocuments, rule, caller, moment);
    return answered(readKpiBoard(view, shared, caller.language), caller);
  }

  @Shows(KpiSeries, {
    complexity: costs('computed'),
    description: 'A measure over time, one series for each formula and place, with every correction and its old value.',
  })
  async kpiSeries(@Args() { kpi, site, ...moment }: KpiSeriesArgs, @Context() { caller }: Signed): Promise<KpiSeries> {
    const rule = { view: 'kpiSeries', slice: 'kpis' } as const;
    const view = await this.views.open(exitReadinessDocuments, rule, caller, moment);
    return answered(readKpiSeries(view, kpi, site), caller);
  }

  @Shows(Simplification, {
    complexity: costs('computed'),
    description:
      'What can go: unused or redundant KPIs, idle processes and rituals, forms filled in twice, and what would be lost.',
  })
  async simplification(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<Simplification> {
    const rule = { view: 'simplification', slice: 'kpis' } as const;
    return readSimplification(await this.views.open(exitReadinessDocuments, rule, caller, moment), caller.language);
  }
}

/** @throws RefusedQuery when the rules say no */
function answered<Answer>(read: Answer | Refusal, { language }: Caller): Answer {
  if (isRefusal(read)) throw new RefusedQuery(read, language);
  return read;
}
