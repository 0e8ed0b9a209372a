import { costs, PageArgs, Shows } from '#graph';
import { LONGEST_MENTION, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Int, IntersectionType, Resolver } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { Signed } from '../shared/caller.js';
import { today, type Clock } from '../shared/clock.js';
import { CLOCK, READ_DATABASE } from '../shared/tokens.js';
import { Trees } from '../vault/trees.js';
import { Folds } from '../reading/folds.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { refuse } from '../refusals/refusals.js';
import { SLICES, type Slice } from '../shared/vocabulary.js';
import { readAuditTrail, type HashOf } from './audit-trail.reader.js';
import { AuditTrail } from './audit-trail.shapes.js';

@ArgsType()
class AuditTrailArgs extends IntersectionType(MomentArgs, PageArgs) {
  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  @IsOptional()
  @Matches(/^\d{1,15}$/)
  override after?: string;

  @Field(() => Int, { nullable: true, description: 'First revision wanted.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  from?: number;

  @Field(() => String, { nullable: true, description: `One feature: ${SLICES.join(', ')}.` })
  @IsOptional()
  @IsIn([...SLICES])
  slice?: Slice;

  @Field(() => String, { nullable: true, description: 'One event type, for example DecisionTaken.' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,80}$/)
  type?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the line names: a reference or a person code as it is written, or a domain, a site or another name however ' +
      'it is typed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_MENTION)
  about?: string;
}

@Resolver()
export class AuditTrailResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly trees: Trees,
    private readonly folds: Folds,
  ) {}

  @Shows(AuditTrail, {
    complexity: costs('searched'),
    description: 'The mission’s stream, one line an event, in order. An acquirer sees the slices of their grant.',
  })
  async auditTrail(@Args() query: AuditTrailArgs, @Context() { caller }: Signed): Promise<AuditTrail> {
    const rule = { view: 'auditTrail', slice: query.slice ?? 'none' } as const;
    const rights = await this.views.rights(rule, caller, query.mission);
    this.views.checkMoment(query, caller);
    const trail = await readAuditTrail(this.database, query, {
      rights,
      language: caller.language,
      today: today(this.clock),
      hashOf: this.hashesOf(query.mission),
      pause: () => this.folds.pause(caller),
    });
    if (!trail) throw new RefusedQuery(refuse('MISSION_UNKNOWN', { mission: query.mission }), caller.language);
    this.views.checkReached(query, trail.asOf.revision, caller);
    return trail;
  }

  /** Hashes come from the bytes as they are stored: only a reader who asks for one makes us read the stream. */
  private hashesOf(mission: string): HashOf {
    let tree: ReturnType<Trees['of']> | undefined;
    return async (revision) => {
      tree ??= this.trees.of(mission);
      return Buffer.from((await tree).leaf(BigInt(revision))).toString('base64');
    };
  }
}
