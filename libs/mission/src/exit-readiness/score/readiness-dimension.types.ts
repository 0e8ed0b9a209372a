import { enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DIMENSIONS } from '../readiness-vocabulary.js';

export const DimensionEnum = enumOf('ReadinessDimensionCode', DIMENSIONS);

@ObjectType('ReadinessTerm', { description: 'One input of a dimension, and everything it rests on.' })
export class ReadinessTermType {
  @Field(() => String)
  term!: string;

  @Field(() => String, { nullable: true, description: 'The process, item or KPI, where there is one term for each.' })
  subject!: string | null;

  @Field(() => Float, {
    description: '0 to 1; a process or an item has its level. 0 when it was not evaluated: never 1 by default.',
  })
  value!: number;

  @Field(() => Boolean, { description: 'False: nothing is there to be measured.' })
  evaluated!: boolean;

  @Field(() => Float, { nullable: true, description: 'Numerator, where the value is a fraction.' })
  part!: number | null;

  @Field(() => Float, { nullable: true, description: 'Denominator, where the value is a fraction.' })
  whole!: number | null;

  @Field(() => [String], { description: 'FIRM_AUTHORED: every version of the process was written by the firm.' })
  flags!: readonly string[];

  @Field(() => [Int], { description: 'Lines of the audit trail it rests on, of slices that the reader may see.' })
  events!: readonly number[];

  @Field(() => [String], { description: 'Evidence it rests on, by the same rule.' })
  evidence!: readonly string[];
}

@ObjectType('ReadinessDimension', { description: 'One of the eight dimensions of the score.' })
export class ReadinessDimensionType {
  @Field(() => DimensionEnum)
  dimension!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => Float, { description: 'Weight in the score; all weights make 100.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 1.' })
  value!: number;

  @Field(() => Float, { description: 'Share of its inputs with fresh evidence, 0 to 1.' })
  freshness!: number;

  @Field(() => Boolean, { description: 'False when none of its terms could be evaluated.' })
  evaluated!: boolean;

  @Field(() => [ReadinessTermType])
  terms!: readonly ReadinessTermType[];
}
