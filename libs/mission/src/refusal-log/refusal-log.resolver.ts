import { costs, PageArgs, Shows } from '#graph';
import { countRefusals, findRefusals, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, IntersectionType, Resolver } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { accessDocuments } from '../access/access.projection.js';
import type { Signed } from '../shared/caller.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { readRefusalLog } from './refusal-log.reader.js';
import { RefusalLog } from './refusal-log.shapes.js';

@ArgsType()
class RefusalLogArgs extends IntersectionType(MomentArgs, PageArgs) {
  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  @IsOptional()
  @Matches(/^\d{1,15}$/)
  override after?: string;

  @Field(() => String, { nullable: true, description: 'One code, for example OUTSIDE_SCOPE.' })
  @IsOptional()
  @Matches(/^[A-Z_]{1,60}$/)
  code?: string;
}

const RULE = {
  view: 'refusalLog',
  slice: 'access',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
} as const;

@Resolver()
export class RefusalLogResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
  ) {}

  @Shows(RefusalLog, {
    complexity: costs('searched'),
    description: 'What the rules refused: how often by code, and each refusal with the sentence that was answered.',
  })
  async refusalLog(@Args() query: RefusalLogArgs, @Context() { caller }: Signed): Promise<RefusalLog> {
    const { mission, code, first, after } = query;
    const { asOf } = await this.views.open(accessDocuments, RULE, caller, query);
    const recordedBefore = this.views.besideUntil(query, asOf);
    const filter = {
      mission,
      ...(code !== undefined && { code }),
      ...(recordedBefore !== undefined && { recordedBefore }),
    };
    const below = after === undefined ? {} : { below: Number(after) };
    const [rows, counts] = await Promise.all([
      findRefusals(this.database, { ...filter, ...below, limit: first + 1 }),
      countRefusals(this.database, filter),
    ]);
    return readRefusalLog(asOf, { rows, counts, first }, caller.language);
  }
}
