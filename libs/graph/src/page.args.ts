import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Most items one page may hold. */
export const MOST_PER_PAGE = 200;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `Items wanted, at most ${MOST_PER_PAGE}.` })
  @IsInt()
  @Min(1)
  @Max(MOST_PER_PAGE)
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  @IsOptional()
  @IsString()
  after?: string;
}
