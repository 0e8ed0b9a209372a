import { DayScalar, isRef } from '#graph';
import { isDay } from '#calendar';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Min, ValidateBy, type ValidationOptions } from 'class-validator';
import type { Moment } from './mission-views.js';

export const IsReference = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isRef',
      validator: {
        validate: isRef,
        defaultMessage: () => '$property must be a reference: letters, digits and dashes, at most 32 characters',
      },
    },
    options,
  );

export const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: isDay,
      defaultMessage: () => '$property must be a calendar day from 1900 to 2199, YYYY-MM-DD',
    },
  });

/** Which mission, and which of its moments: now, as known on a day, or at a revision. */
@ArgsType()
export class MomentArgs implements Moment {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'As known on that day: only what was recorded by its end in Paris.',
  })
  @IsOptional()
  @IsDay()
  asKnownOn?: string;

  @Field(() => Int, { nullable: true, description: 'Only the events up to this revision.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  atRevision?: number;
}

/** A moment, and the business day on which one asks who may do what. */
@ArgsType()
export class MomentOnDayArgs extends MomentArgs {
  @Field(() => DayScalar, { nullable: true, description: 'Business day; left out, the day of the answer.' })
  @IsOptional()
  @IsDay()
  onDay?: string;
}
