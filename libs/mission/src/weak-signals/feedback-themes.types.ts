import { AsOfType, DayScalar, WeekScalar } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FeedbackTheme', { description: 'What at least five people gave feedback about.' })
export class FeedbackThemeType {
  @Field(() => String)
  theme!: string;

  @Field(() => Int, { description: 'People, never fewer than five.' })
  count!: number;
}

@ObjectType('FeedbackWeek', { description: 'The informal feedback of one week, as far as it points at nobody.' })
export class FeedbackWeekType {
  @Field(() => String, { description: 'F1, F2, … in the order of release.' })
  batch!: string;

  @Field(() => WeekScalar, { description: 'The week in which it was given.' })
  week!: string;

  @Field(() => DayScalar)
  releasedOn!: string;

  @Field(() => [FeedbackThemeType], { description: 'The largest first. Themes are not told by site.' })
  themes!: readonly FeedbackThemeType[];

  @Field(() => Int, {
    nullable: true,
    description: 'People with smaller themes together, when they are at least five.',
  })
  other!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People who gave feedback, or those of the site asked for. None where subtracting would tell of a few.',
  })
  total!: number | null;
}

@ObjectType('FeedbackThemes', {
  description:
    'What people say without their names. A number is never of fewer than five people, nor a difference of two.',
})
export class FeedbackThemesType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => Int, { description: 'Fewest people of whom anything is shown.' })
  fewest!: number;

  @Field(() => [FeedbackWeekType], {
    description: 'The last released first; weeks that may not be shown are left out.',
  })
  weeks!: readonly FeedbackWeekType[];
}
