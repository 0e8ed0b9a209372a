import { SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ReadinessFacade', { description: 'A process that is better on paper than in practice.' })
export class ReadinessFacadeType {
  @Field(() => String)
  process!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Capability level that it counts with; none: never assessed.' })
  level!: number | null;

  @Field(() => Boolean, { description: 'It counts in D4.' })
  counts!: boolean;

  @Field(() => Float, { description: 'Share documented less share practised in the last 30 days, 0 to 1.' })
  gap!: number;

  @Field(() => SentenceType, { nullable: true, description: 'What was found; not shown to an acquirer.' })
  finding!: SentenceType | null;

  @Field(() => String, { nullable: true, description: 'The open signal about it.' })
  signal!: string | null;
}

@ObjectType('FacadeBanner', { description: 'Organised on paper, not in practice: to be read beside the score.' })
export class FacadeBannerType {
  @Field(() => Boolean, { description: 'A process that counts in the score is a façade: do not read D4 without this.' })
  warns!: boolean;

  @Field(() => SentenceType, { description: 'What to keep in mind while reading the score.' })
  message!: SentenceType;

  @Field(() => [ReadinessFacadeType])
  facades!: readonly ReadinessFacadeType[];

  @Field(() => [String], { description: 'Critical processes of which every version was written by the firm.' })
  firmAuthored!: readonly string[];

  @Field(() => [String], {
    description: 'Critical processes without a recorded execution: nobody can tell whether they are practised.',
  })
  notEvaluated!: readonly string[];
}
