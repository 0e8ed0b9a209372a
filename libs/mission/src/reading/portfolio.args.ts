import { DayScalar, PageArgs } from '#graph';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import { IsDay } from './moment.args.js';
import type { Moment } from './mission-views.js';

/** A page of something of all missions, now or at a moment. */
@ArgsType()
export class PortfolioArgs extends PageArgs {
  @Field(() => DayScalar, { nullable: true, description: 'As known on that day.' })
  @IsOptional()
  @IsDay()
  asKnownOn?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Each mission at this revision of its own stream; those that have not come so far are left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  atRevision?: number;
}

/** The moment that is asked about, without what was left out. */
export const momentOf = ({ asKnownOn, atRevision }: PortfolioArgs): Omit<Moment, 'mission'> => ({
  ...(asKnownOn != null && { asKnownOn }),
  ...(atRevision != null && { atRevision }),
});
